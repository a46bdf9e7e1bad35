/// <reference path="../.sila/pocketbase.d.ts" />

// Notes among staff about a case, apart from the messages with its applicant, with who is mentioned; each account's own
// flags and reminders; and texts that an association keeps to be used again.

const ACTS = ['note', 'note-recalled']

migrate(
	app => {
		const id = name => app.findCollectionByNameOrId(name).id
		const theCase = {
			type: 'relation',
			name: 'case',
			required: true,
			collectionId: id('cases'),
			maxSelect: 1,
			cascadeDelete: true,
			help: 'الطلب أو الشكوى أو الاستفسار.',
		}
		const accounts = (name, help) => ({
			type: 'relation',
			name,
			collectionId: id('staff'),
			maxSelect: 30,
			help,
		})
		app.save(
			new Collection({
				type: 'base',
				name: 'notes',
				fields: [
					theCase,
					{ type: 'text', name: 'text', required: true, max: 3000, help: 'ما كُتب للزملاء.' },
					{ type: 'text', name: 'author', help: 'بريد من كتبها.' },
					{ type: 'text', name: 'author_name', help: 'اسمه يوم كتبها.' },
					accounts('mentioned', 'من ذُكر فيها من الزملاء.'),
					accounts('unseen', 'من ذُكر ولم يرها بعد.'),
					{ type: 'autodate', name: 'at', onCreate: true, help: 'متى كُتبت.' },
				],
				indexes: [
					'CREATE INDEX notes_case ON notes (`case`)',
					"CREATE INDEX notes_unseen ON notes (unseen) WHERE unseen != '[]'",
				],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'reminders',
				fields: [
					{
						type: 'relation',
						name: 'account',
						required: true,
						collectionId: id('staff'),
						maxSelect: 1,
						cascadeDelete: true,
						help: 'لمن هو.',
					},
					theCase,
					{
						type: 'text',
						name: 'day',
						pattern: '^(\\d{4}-\\d{2}-\\d{2})?$',
						help: 'يوم التذكير. فارغ: علامة بلا يوم.',
					},
					{ type: 'text', name: 'text', max: 300, help: 'بماذا يذكّر.' },
					{ type: 'date', name: 'done_at', help: 'متى فُرغ منه.' },
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: [
					'CREATE INDEX reminders_account ON reminders (account, done_at, day)',
					'CREATE INDEX reminders_case ON reminders (`case`)',
				],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'texts',
				fields: [
					{
						type: 'relation',
						name: 'association',
						required: true,
						collectionId: id('associations'),
						maxSelect: 1,
						cascadeDelete: true,
						help: 'لأي جمعية.',
					},
					{
						type: 'select',
						name: 'use',
						required: true,
						maxSelect: 1,
						values: ['message', 'missing', 'reason', 'closing', 'settlement', 'answer'],
						help: 'أين يُستعمل.',
					},
					{
						type: 'text',
						name: 'title',
						required: true,
						max: 80,
						presentable: true,
						help: 'عنوانه على الزر.',
					},
					{ type: 'text', name: 'text', required: true, max: 3000, help: 'النص الذي يُدرج.' },
					{ type: 'text', name: 'changed_by', help: 'بريد آخر من غيّره.' },
					{ type: 'autodate', name: 'changed_at', onCreate: true, onUpdate: true, help: 'متى غُيّر.' },
				],
				indexes: ['CREATE INDEX texts_association ON texts (association)'],
			}),
		)
		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, ...ACTS]
		app.save(audit)
	},
	app => {
		for (const name of ['texts', 'reminders', 'notes']) app.delete(app.findCollectionByNameOrId(name))
		// Records of the trail have the values and stay.
	},
)
