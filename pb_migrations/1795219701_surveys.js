/// <reference path="../.sila/pocketbase.d.ts" />

// Satisfaction surveys: their questions as data, each state of them kept, and the times at which they are open to all.
// core/survey/answers.ts documents the shape of `definition`.
migrate(
	app => {
		const relation = (name, collection, help, more = {}) => ({
			type: 'relation',
			name,
			required: true,
			maxSelect: 1,
			collectionId: app.findCollectionByNameOrId(collection).id,
			help,
			...more,
		})
		const text = (name, max, help, more = {}) => ({ type: 'text', name, max, help, ...more })
		const day = (name, help, more = {}) => text(name, 0, help, { pattern: '^\\d{4}-\\d{2}-\\d{2}$', ...more })
		app.save(
			new Collection({
				type: 'base',
				name: 'surveys',
				fields: [
					text('title_ar', 200, 'عنوان الاستبانة بالعربية.', { required: true, presentable: true }),
					text('title_en', 200, 'عنوان الاستبانة بالإنجليزية.', { required: true }),
					relation('association', 'associations', 'الجمعية صاحبة الاستبانة.'),
					relation('service', 'services', 'الخدمة التي تخصها. فارغ: لكل خدمات الجمعية.', {
						required: false,
					}),
					{
						type: 'select',
						name: 'kind',
						required: true,
						maxSelect: 1,
						values: ['after-service', 'periodic'],
						presentable: true,
						help: 'after-service: يُدعى إليها المستفيد بعد تقديم الخدمة. periodic: تُفتح في حملات بتواريخ.',
					},
					{
						type: 'bool',
						name: 'active',
						help: 'تُستعمل الآن. إن أُوقفت لم يُدعَ إليها أحد، وبقيت إجاباتها ونتائجها.',
					},
					{
						type: 'json',
						name: 'definition',
						required: true,
						maxSize: 100000,
						help: 'المقدمة والأسئلة بالعربية والإنجليزية. تُفحص عند الحفظ، وكل تعديل نسخة جديدة.',
					},
					text('version', 15, 'نسخة الأسئلة الحالية. يضعها الخادم، ولا تُكتب هنا.'),
					{ type: 'autodate', name: 'created', onCreate: true },
					{ type: 'autodate', name: 'updated', onCreate: true, onUpdate: true },
				],
				indexes: [
					// Else nobody could say to which of two a case invites.
					"CREATE UNIQUE INDEX surveys_after_service ON surveys (association, service) WHERE kind = 'after-service' AND active = TRUE",
				],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'survey_versions',
				fields: [
					relation('survey', 'surveys', 'الاستبانة التي هذه أسئلتها.', { cascadeDelete: true }),
					{
						type: 'date',
						name: 'replaced',
						help: 'متى حلت محلها نسخة أحدث. فارغ ما دامت هي النسخة الحالية.',
					},
					{
						type: 'json',
						name: 'content',
						required: true,
						maxSize: 120000,
						help: 'الأسئلة كما رآها من أجاب. لا تتغير.',
					},
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: ['CREATE INDEX survey_versions_survey ON survey_versions (survey, replaced)'],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'campaigns',
				fields: [
					text('title_ar', 200, 'عنوان الحملة بالعربية.', { required: true, presentable: true }),
					text('title_en', 200, 'عنوان الحملة بالإنجليزية.', { required: true }),
					relation('association', 'associations', 'الجمعية. يضعها الخادم من الاستبانة.', {
						required: false,
					}),
					relation('survey', 'surveys', 'الاستبانة التي تُسأل أسئلتها.'),
					text('slug', 0, 'جزؤها من عنوان صفحتها. اتركه فارغًا يضعه الخادم، ولا يتغير بعده.', {
						pattern: '^[a-z0-9][a-z0-9-]{1,39}$',
					}),
					day('opens_on', 'أول يوم تُفتح فيه، مثل 2026-12-01.', { required: true, presentable: true }),
					day('closes_on', 'آخر يوم تُفتح فيه. فارغ: تبقى مفتوحة.', { presentable: true }),
					{
						type: 'select',
						name: 'target',
						required: true,
						maxSelect: 1,
						values: ['all', 'service', 'channel'],
						help: 'لمن هي: all كل المستفيدين، service مستفيدو خدمة، channel من جاؤوا بقناة.',
					},
					relation('service', 'services', 'الخدمة، إن كانت الحملة لمستفيدي خدمة.', { required: false }),
					{
						type: 'select',
						name: 'channel',
						maxSelect: 1,
						values: [
							'interview',
							'phone',
							'social-media',
							'letters',
							'help-request',
							'volunteering',
							'website',
							'email',
							'fax',
							'branch-delegates',
							'field-visit',
							'other',
						],
						help: 'القناة، إن كانت الحملة لمن جاؤوا بقناة.',
					},
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: ['CREATE UNIQUE INDEX campaigns_slug ON campaigns (association, slug)'],
			}),
		)
	},
	app => {
		for (const name of ['campaigns', 'survey_versions', 'surveys']) {
			app.delete(app.findCollectionByNameOrId(name))
		}
	},
)
