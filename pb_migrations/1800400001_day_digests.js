/// <reference path="../.sila/pocketbase.d.ts" />

// One digest of each Riyadh day over the audit trail and the record of who looked, with the digest of the day before in
// it (core/access/day.ts). It is final as they are; only that it was mailed is written later, once.
migrate(
	app => {
		app.save(
			new Collection({
				type: 'base',
				name: 'day_digests',
				fields: [
					{
						type: 'text',
						name: 'day',
						required: true,
						presentable: true,
						pattern: '^\\d{4}-\\d{2}-\\d{2}$',
						help: 'اليوم في الرياض.',
					},
					{ type: 'text', name: 'digest', required: true, help: 'بصمته: SHA-256.' },
					{ type: 'text', name: 'before', help: 'بصمة اليوم الذي قبله. فارغ: هو الأول.' },
					{ type: 'number', name: 'acts', onlyInt: true, help: 'كم قيدًا فيه في سجل التدقيق.' },
					{ type: 'number', name: 'looks', onlyInt: true, help: 'كم قيدًا فيه في سجل الاطلاع.' },
					{ type: 'autodate', name: 'made', onCreate: true, help: 'متى حُسبت.' },
					{ type: 'date', name: 'mailed', help: 'متى أُرسلت بالبريد إلى الشاهد. فارغ: لم تُرسل.' },
				],
				indexes: ['CREATE UNIQUE INDEX day_digests_day ON day_digests (day)'],
			}),
		)
		const kept = ['id', 'day', 'digest', 'before', 'acts', 'looks', 'made']
		const changed = kept.map(name => `NEW.${name} IS NOT OLD.${name}`).join(' OR ')
		const again = "(OLD.mailed != '' AND NEW.mailed IS NOT OLD.mailed)"
		const refuse =
			"BEGIN SELECT RAISE(ABORT, 'بصمات الأيام لا تُعدَّل ولا تُحذف · digests of days are final'); END"
		for (const trigger of [
			`day_digests_no_update BEFORE UPDATE ON day_digests WHEN ${changed} OR ${again}`,
			'day_digests_no_delete BEFORE DELETE ON day_digests',
		])
			app.db().newQuery(`CREATE TRIGGER ${trigger} ${refuse}`).execute()
		// The rows of a day are found by when they were written.
		const audit = app.findCollectionByNameOrId('audit')
		audit.indexes = [...audit.indexes, 'CREATE INDEX audit_at ON audit (`at`)']
		app.save(audit)
	},
	app => {
		app.delete(app.findCollectionByNameOrId('day_digests'))
		const audit = app.findCollectionByNameOrId('audit')
		audit.indexes = audit.indexes.filter(index => !index.includes('audit_at'))
		app.save(audit)
	},
)
