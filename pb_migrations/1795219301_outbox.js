/// <reference path="../.sila/pocketbase.d.ts" />

// What applicants are told: each notification is one record, made in the same transaction as what it tells of.
migrate(
	app => {
		const date = (name, help) => ({ type: 'date', name, help })
		const select = (name, values, help, more = {}) => ({
			type: 'select',
			name,
			required: true,
			maxSelect: 1,
			values,
			help,
			...more,
		})
		const collection = new Collection({
			type: 'base',
			name: 'outbox',
			fields: [
				select(
					'state',
					['queued', 'sending', 'sent', 'failed', 'unknown', 'task', 'done'],
					'أين وصل الإشعار. task: بلّغه أنت ثم اجعله done. failed أو unknown: اجعله queued ليُرسل من جديد.',
					{ presentable: true },
				),
				select(
					'means',
					['phone', 'sms', 'email', 'letter', 'visit'],
					'وسيلة التواصل المتفق عليها مع مقدم الطلب.',
					{ presentable: true },
				),
				{
					type: 'text',
					name: 'to',
					max: 400,
					help: 'رقم الهاتف أو البريد أو العنوان. يُمحى بعد الإرسال أو التبليغ.',
				},
				{
					type: 'text',
					name: 'subject',
					required: true,
					max: 300,
					presentable: true,
					help: 'عنوان الإشعار.',
				},
				{
					type: 'text',
					name: 'text',
					required: true,
					max: 5000,
					help: 'ما يُرسل، أو ما تقوله له في الاتصال أو الزيارة.',
				},
				{
					type: 'relation',
					name: 'case',
					required: true,
					maxSelect: 1,
					// What was said of a case goes with it.
					cascadeDelete: true,
					collectionId: app.findCollectionByNameOrId('cases').id,
					help: 'الطلب.',
				},
				select('kind', ['received', 'status', 'message'], 'عمّ يخبر: وصول الطلب، أو حالته، أو رسالة.'),
				{
					type: 'text',
					name: 'cause',
					required: true,
					max: 100,
					help: 'الحدث الذي يخبر عنه. لكل حدث إشعار واحد لا يتكرر.',
				},
				select('lang', ['ar', 'en'], 'لغة الإشعار.'),
				{ type: 'number', name: 'attempts', onlyInt: true, min: 0, help: 'كم مرة حاول الخادم إرساله.' },
				date('next_at', 'متى يحاول الخادم إرساله.'),
				{
					type: 'text',
					name: 'last_error',
					max: 40,
					help: 'لماذا لم يُرسل، برمز قصير مثل smtp-550 أو no-connection.',
				},
				date('sent_at', 'متى أُرسل.'),
				date('done_at', 'متى بلّغه الموظف.'),
				{ type: 'text', name: 'done_by', help: 'بريد الموظف الذي بلّغه.' },
				{ type: 'autodate', name: 'created', onCreate: true },
			],
			indexes: [
				'CREATE UNIQUE INDEX outbox_once ON outbox (`case`, kind, cause)',
				'CREATE INDEX outbox_due ON outbox (state, next_at)',
			],
		})
		app.save(collection)
	},
	app => app.delete(app.findCollectionByNameOrId('outbox')),
)
