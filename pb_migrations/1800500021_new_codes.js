/// <reference path="../.sila/pocketbase.d.ts" />

// A secret code that was lost is replaced, and contact details are corrected by staff: what is waited for meanwhile, what
// is told, and what the trail says of it. More values of a select, and a column that is empty, change no row of the trail.

const KINDS = ['one-time-code', 'code-asked', 'code-replaced', 'contact-corrected', 'contact-left']
const ACTIONS = ['code-proposed', 'code-replaced', 'code-shown', 'contact-proposed', 'contact-corrected']

const LIMITS = [
	{ label: 'POST /api/sila/cases/lost-code', duration: 600, maxRequests: 120, audience: '' },
	{ label: 'POST /api/sila/cases/new-code', duration: 60, maxRequests: 120, audience: '' },
]

function limit(app, more) {
	const settings = app.settings()
	const labels = LIMITS.map(({ label }) => label)
	const others = JSON.parse(JSON.stringify(settings.rateLimits.rules)).filter(
		({ label }) => !labels.includes(label),
	)
	unmarshal({ rateLimits: { rules: [...more, ...others] } }, settings)
	app.save(settings)
}

migrate(
	app => {
		app.save(
			new Collection({
				type: 'base',
				name: 'lost_codes',
				fields: [
					{ type: 'text', name: 'reference', required: true, help: 'الرقم الذي كُتب.' },
					{
						type: 'relation',
						name: 'case',
						collectionId: app.findCollectionByNameOrId('cases').id,
						maxSelect: 1,
						cascadeDelete: true,
						help: 'حالته، إن جاز أن يُستبدل رمزها من صفحة المتابعة.',
					},
					{ type: 'date', name: 'expires_at', required: true, help: 'إلى متى يُقبل رمز التحقق.' },
					{ type: 'number', name: 'tries', onlyInt: true, help: 'كم مرة كُتب خطأ.' },
					{ type: 'text', name: 'key_hash', hidden: true, help: 'بصمة مفتاح من استعمله.' },
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: [
					'CREATE INDEX lost_codes_reference ON lost_codes (reference)',
					'CREATE INDEX lost_codes_case ON lost_codes (`case`)',
				],
			}),
		)
		const outbox = app.findCollectionByNameOrId('outbox')
		const kind = outbox.fields.getByName('kind')
		kind.values = [...kind.values, ...KINDS]
		app.save(outbox)
		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, ...ACTIONS]
		audit.fields.add(
			new JSONField({ name: 'detail', help: 'كيف أُثبتت الهوية، وما كان قبل التصحيح وما صار، مخفيًا أكثره.' }),
		)
		app.save(audit)
		const proposals = app.findCollectionByNameOrId('proposals')
		const act = proposals.fields.getByName('act')
		act.values = [...act.values, 'contact']
		app.save(proposals)
		limit(app, LIMITS)
	},
	app => {
		limit(app, [])
		// Records of the trail, of what was told and proposed have the values and stay.
		app.delete(app.findCollectionByNameOrId('lost_codes'))
	},
)
