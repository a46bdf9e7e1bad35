/// <reference path="../.sila/pocketbase.d.ts" />

// Public forms ask the device for a proof of work (core/sending/proof.ts): what each association asks, which cases came
// without one, and which proofs were used. The last is no collection: nobody reads it but the server.

const LIMIT = { label: 'GET /api/sila/proof', duration: 600, maxRequests: 600, audience: '' }

function limit(app, more) {
	const settings = app.settings()
	const others = JSON.parse(JSON.stringify(settings.rateLimits.rules)).filter(
		({ label }) => label !== LIMIT.label,
	)
	unmarshal({ rateLimits: { rules: [...more, ...others] } }, settings)
	app.save(settings)
}

migrate(
	app => {
		const associations = app.findCollectionByNameOrId('associations')
		associations.fields.add(
			new SelectField({
				name: 'proof',
				maxSelect: 1,
				values: ['open', 'all', 'none'],
				help: 'التحقق الخفي من النماذج العامة: open لغير الحساس منها، all لها كلها، none إيقافه. الفارغ كـ open.',
			}),
		)
		app.save(associations)
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(new BoolField({ name: 'unproven', help: 'وصل بلا التحقق الخفي الذي يطلبه النموذج.' }))
		cases.addIndex('cases_unproven', false, 'unproven', 'unproven = 1')
		app.save(cases)
		app
			.db()
			.newQuery(
				'CREATE TABLE used_proofs (challenge TEXT PRIMARY KEY, expires INTEGER NOT NULL) WITHOUT ROWID',
			)
			.execute()
		limit(app, [LIMIT])
	},
	app => {
		limit(app, [])
		app.db().newQuery('DROP TABLE used_proofs').execute()
		const cases = app.findCollectionByNameOrId('cases')
		cases.removeIndex('cases_unproven')
		cases.fields.removeByName('unproven')
		app.save(cases)
		const associations = app.findCollectionByNameOrId('associations')
		associations.fields.removeByName('proof')
		app.save(associations)
	},
)
