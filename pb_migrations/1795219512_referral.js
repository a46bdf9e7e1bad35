/// <reference path="../.sila/pocketbase.d.ts" />

// A case that came by an official referral: which authority sent it (core/sending/referral.ts). With a person who was
// referred, no means of reaching them may have been agreed on yet.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new JSONField({
				name: 'referral',
				maxSize: 2000,
				help: 'الإحالة الرسمية التي جاء بها الطلب: الجهة ورقم الخطاب ويومه. فارغ إن لم يأت بإحالة. لا يتغير.',
			}),
		)
		cases.fields.getByName('contact_means').required = false
		app.save(cases)
		const outbox = app.findCollectionByNameOrId('outbox')
		outbox.fields.getByName('means').required = false
		app.save(outbox)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.removeByName('referral')
		cases.fields.getByName('contact_means').required = true
		app.save(cases)
		const outbox = app.findCollectionByNameOrId('outbox')
		outbox.fields.getByName('means').required = true
		app.save(outbox)
	},
)
