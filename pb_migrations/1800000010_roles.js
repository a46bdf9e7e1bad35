/// <reference path="../.sila/pocketbase.d.ts" />

// Offices that staff hold in an association (core/access/roles.ts), and what a case must say of itself for them to
// decide who sees it. Accounts that are there keep what they had: every office of their associations, on record as
// carried over, for senior management to look through.

const ROLES = [
	'reception',
	'research',
	'committee',
	'follow_up',
	'contact',
	'delegate',
	'management',
	'content',
	'auditor',
	'confidential',
	'protection',
]
/** What staff could do before there were offices. Nobody is named for restricted cases by a migration. */
const HAD = ROLES.filter(role => !['delegate', 'auditor', 'confidential', 'protection'].includes(role))
const HELD = role => `at_${role}`

migrate(
	app => {
		const id = name => app.findCollectionByNameOrId(name).id
		const appointments = new Collection({
			type: 'base',
			name: 'appointments',
			fields: [
				{
					type: 'relation',
					name: 'account',
					required: true,
					collectionId: id('staff'),
					help: 'لمن التكليف.',
				},
				{
					type: 'relation',
					name: 'association',
					required: true,
					collectionId: id('associations'),
					cascadeDelete: true,
					help: 'في أي جمعية.',
				},
				{ type: 'select', name: 'role', required: true, values: ROLES, help: 'الدور.' },
				{ type: 'text', name: 'from', required: true, pattern: '^\\d{4}-\\d{2}-\\d{2}$', help: 'أول يوم.' },
				{
					type: 'text',
					name: 'until',
					pattern: '^(\\d{4}-\\d{2}-\\d{2})?$',
					help: 'آخر يوم. فارغ: بلا نهاية.',
				},
				{ type: 'date', name: 'ended', help: 'متى أُنهي قبل آخر يومه.' },
				{
					type: 'select',
					name: 'basis',
					required: true,
					values: ['setup', 'agreed', 'alone', 'carried'],
					help: 'كيف صار: عند الإعداد، أو باتفاق اثنين، أو من واحد بسبب وبعد يوم، أو مما كان قبل التكليفات.',
				},
				{ type: 'text', name: 'reason', max: 2000, help: 'السبب، حيث لم يوافق أحد غير من اقترح.' },
				{ type: 'text', name: 'proposed_by', help: 'من اقترحه.' },
				{ type: 'text', name: 'agreed_by', help: 'من وافق عليه.' },
				{ type: 'autodate', name: 'created', onCreate: true },
			],
			indexes: [
				'CREATE INDEX appointments_account ON appointments (account)',
				'CREATE INDEX appointments_association ON appointments (association, role)',
			],
		})
		app.save(appointments)

		const staff = app.findCollectionByNameOrId('staff')
		for (const role of ROLES) {
			staff.fields.add(
				new RelationField({
					name: HELD(role),
					maxSelect: 100,
					collectionId: id('associations'),
					help: 'حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات.',
				}),
			)
		}
		app.save(staff)

		const officers = app.findCollectionByNameOrId('officers')
		officers.fields.add(
			new RelationField({
				name: 'account',
				collectionId: id('staff'),
				maxSelect: 1,
				help: 'حسابه في النظام: لا يرى ما يخصه من شكاوى.',
			}),
		)
		app.save(officers)

		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(new TextField({ name: 'barred', hidden: true, help: 'من لا يراها أبدًا. يضعه الخادم.' }))
		cases.fields.add(new BoolField({ name: 'concerned', help: 'عنها شكوى. يضعه الخادم.' }))
		app.save(cases)
		app
			.db()
			.newQuery(
				"UPDATE cases SET concerned = TRUE WHERE id IN (SELECT concerns FROM cases WHERE kind = 'complaint')",
			)
			.execute()
		link(app)
		carryOver(app)
	},
	app => {
		app.delete(app.findCollectionByNameOrId('appointments'))
		for (const [name, fields] of [
			['staff', ROLES.map(HELD)],
			['officers', ['account']],
			['cases', ['barred', 'concerned']],
		]) {
			const collection = app.findCollectionByNameOrId(name)
			for (const field of fields) collection.fields.removeByName(field)
			app.save(collection)
		}
	},
)

/** An officer with the e-mail of an account is whose account it is. */
function link(app) {
	app
		.db()
		.newQuery(
			"UPDATE officers SET account = COALESCE((SELECT id FROM staff WHERE lower(staff.email) = lower(officers.email) AND officers.email != ''), '')",
		)
		.execute()
}

function carryOver(app) {
	const today = new Date(Date.now() + 3 * 3600_000).toISOString().slice(0, 10)
	const collection = app.findCollectionByNameOrId('appointments')
	for (const account of app.findAllRecords('staff')) {
		for (const association of account.getStringSlice('associations'))
			for (const role of HAD)
				app.save(
					new Record(collection, { account: account.id, association, role, from: today, basis: 'carried' }),
				)
		for (const role of HAD) account.set(HELD(role), account.getStringSlice('associations'))
		app.save(account)
	}
}
