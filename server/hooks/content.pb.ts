onRecordCreate(e => {
	const { checkAssociation } = require(
		`${__hooks}/lib/content/definition.js`,
	) as typeof import('../content/definition.ts')
	checkAssociation(e)
	e.next()
}, 'associations')

onRecordUpdate(e => {
	const { checkAssociation } = require(
		`${__hooks}/lib/content/definition.js`,
	) as typeof import('../content/definition.ts')
	const { saveAssociation } = require(
		`${__hooks}/lib/content/forms.js`,
	) as typeof import('../content/forms.ts')
	checkAssociation(e)
	saveAssociation(e)
}, 'associations')

onRecordCreate(e => {
	const { checkService } = require(
		`${__hooks}/lib/content/definition.js`,
	) as typeof import('../content/definition.ts')
	const { saveService } = require(`${__hooks}/lib/content/forms.js`) as typeof import('../content/forms.ts')
	checkService(e)
	saveService(e)
}, 'services')

onRecordUpdate(e => {
	const { checkService } = require(
		`${__hooks}/lib/content/definition.js`,
	) as typeof import('../content/definition.ts')
	const { saveService } = require(`${__hooks}/lib/content/forms.js`) as typeof import('../content/forms.ts')
	checkService(e)
	saveService(e)
}, 'services')

onRecordDelete(e => {
	const { serviceUnused } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	serviceUnused(e)
	e.next()
}, 'services')

onRecordAfterCreateSuccess(
	e => {
		const { contentChanged } = require(
			`${__hooks}/lib/content/version.js`,
		) as typeof import('../content/version.ts')
		contentChanged(e.app)
		e.next()
	},
	'associations',
	'services',
	'surveys',
	'campaigns',
	'survey_settings',
	'survey_publications',
	'improvements',
	'officers',
)

onRecordAfterUpdateSuccess(
	e => {
		const { contentChanged } = require(
			`${__hooks}/lib/content/version.js`,
		) as typeof import('../content/version.ts')
		contentChanged(e.app)
		e.next()
	},
	'associations',
	'services',
	'surveys',
	'campaigns',
	'survey_settings',
	'survey_publications',
	'improvements',
	'officers',
)

onRecordAfterDeleteSuccess(
	e => {
		const { contentChanged } = require(
			`${__hooks}/lib/content/version.js`,
		) as typeof import('../content/version.ts')
		contentChanged(e.app)
		e.next()
	},
	'associations',
	'services',
	'surveys',
	'campaigns',
	'survey_settings',
	'survey_publications',
	'improvements',
	'officers',
)

onRecordCreateRequest(() => {
	const { versionsAreKept } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	versionsAreKept()
}, 'form_versions')

onRecordUpdateRequest(() => {
	const { versionsAreKept } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	versionsAreKept()
}, 'form_versions')

onRecordDeleteRequest(() => {
	const { versionsAreKept } = require(`${__hooks}/lib/case/guards.js`) as typeof import('../case/guards.ts')
	versionsAreKept()
}, 'form_versions')
