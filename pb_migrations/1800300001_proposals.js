/// <reference path="../.sila/pocketbase.d.ts" />

// What two people are needed for, while it waits and after; and who is away, with who holds their offices meanwhile.

const day = (name, help) => ({ type: 'text', name, pattern: '^(\\d{4}-\\d{2}-\\d{2})?$', help })

migrate(
	app => {
		const id = name => app.findCollectionByNameOrId(name).id
		const account = (name, help) => ({
			type: 'relation',
			name,
			required: true,
			collectionId: id('staff'),
			maxSelect: 1,
			help,
		})
		const association = {
			type: 'relation',
			name: 'association',
			required: true,
			collectionId: id('associations'),
			maxSelect: 1,
			cascadeDelete: true,
			help: 'في أي جمعية.',
		}
		app.save(
			new Collection({
				type: 'base',
				name: 'proposals',
				fields: [
					{
						type: 'select',
						name: 'act',
						required: true,
						values: ['appointment', 'absence', 'code', 'erasure', 'content'],
						help: 'ماذا اقتُرح.',
					},
					association,
					{ type: 'text', name: 'subject', required: true, help: 'معرّف ما يخصه.' },
					{ type: 'json', name: 'values', help: 'تفاصيله.' },
					{ type: 'text', name: 'reason', max: 2000, help: 'السبب.' },
					{ type: 'text', name: 'proposed_by', required: true, help: 'بريد من اقترحه.' },
					{ type: 'autodate', name: 'proposed_at', onCreate: true, help: 'متى اقتُرح.' },
					{
						type: 'select',
						name: 'state',
						required: true,
						values: ['waiting', 'agreed', 'declined', 'withdrawn', 'done-alone'],
						help: 'أين هو.',
					},
					{ type: 'text', name: 'decided_by', help: 'بريد من قرر.' },
					{ type: 'date', name: 'decided_at', help: 'متى قُرر.' },
					{ type: 'date', name: 'effective_at', help: 'متى يسري من نفسه، حيث لا يوافق أحد غير من اقترحه.' },
				],
				indexes: [
					'CREATE INDEX proposals_waiting ON proposals (state, association)',
					'CREATE INDEX proposals_subject ON proposals (subject)',
				],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'absences',
				fields: [
					account('account', 'من يغيب.'),
					association,
					account('substitute', 'من ينوب عنه.'),
					{ ...day('from', 'أول يوم.'), required: true },
					{ ...day('until', 'آخر يوم.'), required: true },
					{ type: 'date', name: 'ended', help: 'متى عاد قبل آخر يومه.' },
					{ type: 'text', name: 'entered_by', help: 'بريد من سجله.' },
					{ type: 'text', name: 'agreed_by', help: 'بريد من وافق عليه.' },
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: ['CREATE INDEX absences_account ON absences (account)'],
			}),
		)
		const appointments = app.findCollectionByNameOrId('appointments')
		appointments.fields.add(
			new TextField({ name: 'looked_by', help: 'بريد من راجعه مما كان قبل التكليفات.' }),
		)
		appointments.fields.add(new DateField({ name: 'looked_at', help: 'متى رُوجع. فارغ: لم يُراجع.' }))
		app.save(appointments)
	},
	app => {
		for (const name of ['proposals', 'absences']) app.delete(app.findCollectionByNameOrId(name))
		const appointments = app.findCollectionByNameOrId('appointments')
		for (const name of ['looked_by', 'looked_at']) appointments.fields.removeByName(name)
		app.save(appointments)
	},
)
