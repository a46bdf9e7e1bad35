/// <reference path="../.sila/pocketbase.d.ts" />

// Contact officers are found by what they answer, for whom and in which field, and published where staff say so. The
// association sets itself periods for complaints and inquiries; none is set beforehand.
const OFFICERS = [
	'topics',
	'categories_ar',
	'categories_en',
	'fields_ar',
	'fields_en',
	'hours_ar',
	'hours_en',
	'published',
	'show_name',
]
const PERIODS = ['complaint_acknowledge_days', 'complaint_settle_days', 'reopen_days', 'inquiry_answer_days']

migrate(
	app => {
		const text = (name, max, help) => new TextField({ name, max, help })
		const officers = app.findCollectionByNameOrId('officers')
		officers.fields.getByName('name').help = 'اسمه كما يعرفه زملاؤه. لا يُنشر إلا إن اخترت ذلك.'
		for (const field of [
			new SelectField({
				name: 'topics',
				maxSelect: 4,
				values: ['question', 'technical-support', 'volunteering', 'complaint'],
				help: 'ما يصل إليه: الأسئلة، أو الدعم الفني، أو عروض التطوع، أو الشكاوى.',
			}),
			text('categories_ar', 2000, 'فئات المستفيدين التي يخدمها، كل فئة في سطر. فارغ: كل الفئات.'),
			text('categories_en', 2000, 'الفئات نفسها بالإنجليزية، سطرًا بسطر.'),
			text('fields_ar', 2000, 'مجالات العمل التي يجيب عنها، كل مجال في سطر. فارغ: كل المجالات.'),
			text('fields_en', 2000, 'المجالات نفسها بالإنجليزية، سطرًا بسطر.'),
			text('hours_ar', 300, 'متى يجده الناس، مثل: الأحد إلى الخميس من 8 إلى 2.'),
			text('hours_en', 300, 'الأوقات نفسها بالإنجليزية.'),
			new BoolField({
				name: 'published',
				help: 'يظهر في صفحة التواصل من البوابة، بمسماه ورقمه وبريده وأوقاته.',
			}),
			new BoolField({ name: 'show_name', help: 'يظهر اسمه أيضًا في صفحة التواصل. خذ موافقته أولًا.' }),
		]) {
			officers.fields.add(field)
		}
		app.save(officers)

		const days = (name, help) => new NumberField({ name, onlyInt: true, min: 0, max: 1000, help })
		const periods = app.findCollectionByNameOrId('periods')
		for (const field of [
			days('complaint_acknowledge_days', 'خلال كم يوم عمل تؤكدون قراءة الشكوى. 0: لا مدة.'),
			days(
				'complaint_settle_days',
				'خلال كم يوم عمل تُسوّى الشكوى أو تُغلق. ما تجاوزها يصل إلى الإدارة العليا من نفسه. 0: لا مدة.',
			),
			days('reopen_days', 'خلال كم يومًا من إغلاق الشكوى أو تسويتها يمكن لصاحبها أن يعيد فتحها. 0: متى شاء.'),
			days('inquiry_answer_days', 'خلال كم يوم عمل يُجاب الاستفسار. 0: لا مدة.'),
		]) {
			periods.fields.add(field)
		}
		app.save(periods)
	},
	app => {
		for (const [name, fields] of Object.entries({ officers: OFFICERS, periods: PERIODS })) {
			const collection = app.findCollectionByNameOrId(name)
			for (const field of fields) collection.fields.removeByName(field)
			app.save(collection)
		}
	},
)
