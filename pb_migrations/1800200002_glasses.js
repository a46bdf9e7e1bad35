/// <reference path="../.sila/pocketbase.d.ts" />

// The administrator of the system does not read cases. For a fault that cannot be mended otherwise a glass is opened, for
// an hour at most and with a reason; senior management is told (server/looks/glass.ts).
migrate(
	app => {
		const collection = new Collection({
			type: 'base',
			name: 'glasses',
			fields: [
				{ type: 'text', name: 'administrator', required: true, help: 'معرّف حساب مدير النظام.' },
				{ type: 'text', name: 'administrator_name', presentable: true, help: 'بريده.' },
				{ type: 'text', name: 'association', help: 'معرّف الجمعية التي يرى حالاتها. فارغ: كل الجمعيات.' },
				{ type: 'text', name: 'reason', required: true, presentable: true, help: 'لماذا فُتحت.' },
				{ type: 'autodate', name: 'from', onCreate: true, help: 'متى فُتحت.' },
				{ type: 'date', name: 'until', required: true, help: 'متى تُغلق بنفسها.' },
				{ type: 'date', name: 'closed', help: 'متى أغلقها قبل ذلك.' },
				{ type: 'date', name: 'told', help: 'متى أُبلغت الإدارة العليا بالبريد. فارغ: لم تُبلَّغ بعد.' },
			],
			indexes: ['CREATE INDEX glasses_until ON glasses (administrator, until)'],
		})
		app.save(collection)
		// Closed and told later, and nothing else of it is changed.
		const kept = ['id', 'administrator', 'administrator_name', 'association', 'reason', 'from', 'until']
		const changed = kept.map(name => `NEW.\`${name}\` IS NOT OLD.\`${name}\``).join(' OR ')
		const again = ['closed', 'told'].map(name => `(OLD.${name} != '' AND NEW.${name} IS NOT OLD.${name})`)
		const refuse = "BEGIN SELECT RAISE(ABORT, 'نوافذ الاطلاع لا تُعدَّل ولا تُحذف · glasses are final'); END"
		for (const trigger of [
			`glasses_no_update BEFORE UPDATE ON glasses WHEN ${[changed, ...again].join(' OR ')}`,
			'glasses_no_delete BEFORE DELETE ON glasses',
		])
			app.db().newQuery(`CREATE TRIGGER ${trigger} ${refuse}`).execute()
	},
	app => app.delete(app.findCollectionByNameOrId('glasses')),
)
