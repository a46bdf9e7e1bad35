onRecordCreate(e => {
	const { checkQuestions } = require(
		`${__hooks}/lib/content/definition.js`,
	) as typeof import('../content/definition.ts')
	const { checkSurveyRecord } = require(
		`${__hooks}/lib/survey/guards.js`,
	) as typeof import('../survey/guards.ts')
	const { saveSurvey } = require(`${__hooks}/lib/survey/surveys.js`) as typeof import('../survey/surveys.ts')
	checkSurveyRecord(e)
	checkQuestions(e)
	saveSurvey(e)
}, 'surveys')

onRecordUpdate(e => {
	const { checkQuestions } = require(
		`${__hooks}/lib/content/definition.js`,
	) as typeof import('../content/definition.ts')
	const { checkSurveyRecord } = require(
		`${__hooks}/lib/survey/guards.js`,
	) as typeof import('../survey/guards.ts')
	const { saveSurvey } = require(`${__hooks}/lib/survey/surveys.js`) as typeof import('../survey/surveys.ts')
	checkSurveyRecord(e)
	checkQuestions(e)
	saveSurvey(e)
}, 'surveys')

// An association that staff make in the dashboard begins with surveys too.
onRecordAfterCreateSuccess(e => {
	const { seedSurveys } = require(`${__hooks}/lib/survey/seed.js`) as typeof import('../survey/seed.ts')
	seedSurveys(e.app)
	e.next()
}, 'associations')

onRecordDeleteRequest(() => {
	const { surveysAreKept } = require(
		`${__hooks}/lib/survey/guards.js`,
	) as typeof import('../survey/guards.ts')
	surveysAreKept()
}, 'surveys')

onRecordCreate(e => {
	const { checkCampaign } = require(`${__hooks}/lib/survey/guards.js`) as typeof import('../survey/guards.ts')
	checkCampaign(e)
	e.next()
}, 'campaigns')

onRecordUpdate(e => {
	const { checkCampaign } = require(`${__hooks}/lib/survey/guards.js`) as typeof import('../survey/guards.ts')
	checkCampaign(e)
	e.next()
}, 'campaigns')

onRecordDeleteRequest(e => {
	const { checkCampaignUnused } = require(
		`${__hooks}/lib/survey/guards.js`,
	) as typeof import('../survey/guards.ts')
	checkCampaignUnused(e)
	e.next()
}, 'campaigns')

onRecordCreate(e => {
	const { checkImprovement } = require(
		`${__hooks}/lib/survey/guards.js`,
	) as typeof import('../survey/guards.ts')
	checkImprovement(e)
	e.next()
}, 'improvements')

onRecordUpdate(e => {
	const { checkImprovement } = require(
		`${__hooks}/lib/survey/guards.js`,
	) as typeof import('../survey/guards.ts')
	checkImprovement(e)
	e.next()
}, 'improvements')

onRecordUpdateRequest(e => {
	const { answerEdit } = require(`${__hooks}/lib/survey/guards.js`) as typeof import('../survey/guards.ts')
	answerEdit(e)
	e.next()
}, 'survey_answers')

onRecordUpdateRequest(e => {
	const { roundEdit } = require(`${__hooks}/lib/survey/guards.js`) as typeof import('../survey/guards.ts')
	roundEdit(e)
	e.next()
}, 'survey_rounds')

onRecordUpdateRequest(e => {
	const { followUpEdit } = require(`${__hooks}/lib/survey/guards.js`) as typeof import('../survey/guards.ts')
	followUpEdit(e)
	e.next()
}, 'survey_followups')

onRecordUpdateRequest(
	() => {
		const { noAnswersByHand } = require(
			`${__hooks}/lib/survey/guards.js`,
		) as typeof import('../survey/guards.ts')
		noAnswersByHand()
	},
	'survey_versions',
	'survey_publications',
	'invitations',
)

onRecordCreateRequest(
	() => {
		const { noAnswersByHand } = require(
			`${__hooks}/lib/survey/guards.js`,
		) as typeof import('../survey/guards.ts')
		noAnswersByHand()
	},
	'survey_versions',
	'survey_answers',
	'survey_rounds',
	'survey_publications',
	'survey_followups',
	'invitations',
)

onRecordDeleteRequest(
	() => {
		const { noAnswersByHand } = require(
			`${__hooks}/lib/survey/guards.js`,
		) as typeof import('../survey/guards.ts')
		noAnswersByHand()
	},
	'survey_versions',
	'survey_answers',
	'survey_rounds',
	'survey_publications',
	'survey_followups',
	'invitations',
)

// PocketBase shows a superuser hidden fields too; these are for nobody's eyes.
onRecordEnrich(
	e => {
		e.next()
		e.record?.hide('once', 'token_hash')
	},
	'survey_answers',
	'invitations',
)

routerAdd(
	'POST',
	'/api/sila/surveys/invitation',
	e => {
		const { invitation } = require(
			`${__hooks}/lib/survey/answers.js`,
		) as typeof import('../survey/answers.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, invitation(e))
	},
	$apis.bodyLimit(4096),
)

routerAdd(
	'POST',
	'/api/sila/surveys/answers',
	e => {
		const { answer } = require(`${__hooks}/lib/survey/answers.js`) as typeof import('../survey/answers.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, answer(e))
	},
	$apis.bodyLimit(262144),
)

routerAdd(
	'POST',
	'/api/sila/staff/surveys/answers',
	e => {
		const { staffAnswers } = require(
			`${__hooks}/lib/survey/rounds.js`,
		) as typeof import('../survey/rounds.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, staffAnswers(e))
	},
	$apis.requireSuperuserAuth(),
	$apis.bodyLimit(8388608),
)

routerAdd(
	'GET',
	'/api/sila/staff/surveys/results',
	e => {
		const { staffResults } = require(
			`${__hooks}/lib/survey/results.js`,
		) as typeof import('../survey/results.ts')
		const { send } = require(`${__hooks}/lib/http/reply.js`) as typeof import('../http/reply.ts')
		send(e, staffResults(e))
	},
	$apis.requireSuperuserAuth(),
)

// When a day begins in Riyadh.
cronAdd('sila-survey-results', '10 21 * * *', () => {
	const { campaignsTurned, publishDue } = require(
		`${__hooks}/lib/survey/publications.js`,
	) as typeof import('../survey/publications.ts')
	const now = new Date().toISOString()
	publishDue($app as unknown as core.App, now)
	campaignsTurned($app as unknown as core.App, now)
})

onRecordAfterCreateSuccess(e => {
	const { publishDue } = require(
		`${__hooks}/lib/survey/publications.js`,
	) as typeof import('../survey/publications.ts')
	publishDue(e.app, new Date().toISOString())
	e.next()
}, 'survey_settings')

onRecordAfterUpdateSuccess(e => {
	const { publishDue } = require(
		`${__hooks}/lib/survey/publications.js`,
	) as typeof import('../survey/publications.ts')
	publishDue(e.app, new Date().toISOString())
	e.next()
}, 'survey_settings')
