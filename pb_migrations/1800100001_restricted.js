/// <reference path="../.sila/pocketbase.d.ts" />

// Restricted cases: topics that restrict a complaint, whom it is about by the complainant's own word, and the mark that
// named persons alone see a case (core/case/restriction.ts).
const COMPLAINTS = [
	'service',
	'delay',
	'conduct',
	'harm',
	'privacy',
	'harassment',
	'abuse',
	'exploitation',
	'fraud',
	'intellectual-property',
	'other',
]
const FIELDS = ['about_words', 'not_unit', 'about_decided', 'restricted']

migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		const topic = cases.fields.getByName('topic')
		topic.values = [...COMPLAINTS, ...topic.values.filter(value => !COMPLAINTS.includes(value))]
		cases.fields.getByName('about_officers').help =
			'من تخصهم الشكوى من مسؤولي الجمعية، كما ذكرهم صاحبها أو أضافهم الموظفون. لا يتولاها أحد منهم ولا من بدائلهم، ولا يصله عنها شيء.'
		cases.fields.add(
			new TextField({
				name: 'about_words',
				max: 3000,
				help: 'من تخصه الشكوى بكلمات صاحبها. تقرر الإدارة العليا من المقصود.',
			}),
			new BoolField({ name: 'not_unit', help: 'طلب صاحب الشكوى ألا تُحال إلى وحدة المتابعة.' }),
			new BoolField({
				name: 'about_decided',
				help: 'قررت الإدارة العليا من المقصود بكلمات صاحب الشكوى: من أُضيفوا إلى من تخصهم، أو لا أحد من الجمعية.',
			}),
			new SelectField({
				name: 'restricted',
				maxSelect: 1,
				values: ['confidential', 'protection'],
				help: 'لا يطّلع عليها إلا أشخاص مسمّون: شكوى سرية، أو حالة حماية. يضعها الخادم.',
			}),
		)
		cases.indexes = [...cases.indexes, 'CREATE INDEX cases_restricted ON cases (restricted, created)']
		app.save(cases)
		// What had arrived is judged by the same rule as what comes.
		app
			.db()
			.newQuery(
				"UPDATE cases SET restricted = 'confidential' WHERE kind = 'complaint' AND (topic = 'privacy' OR about_officers NOT IN ('', '[]'))",
			)
			.execute()
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.indexes = cases.indexes.filter(index => !index.includes('cases_restricted'))
		for (const name of FIELDS) cases.fields.removeByName(name)
		// Records may have one of the topics, which stay.
		app.save(cases)
	},
)
