/// <reference path="../.sila/pocketbase.d.ts" />

// What people answered. No answer says whose it is: no relation, no moment, no order. `once` keeps a case from
// answering twice and is made with the server's secret, so that the database alone does not lead from one to the other.
migrate(
	app => {
		const relation = (name, collection, help, more = {}) => ({
			type: 'relation',
			name,
			required: false,
			maxSelect: 1,
			collectionId: app.findCollectionByNameOrId(collection).id,
			help,
			...more,
		})
		const select = (name, values, help, more = {}) => ({
			type: 'select',
			name,
			maxSelect: 1,
			values,
			help,
			...more,
		})
		const channels = [
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
		]
		app.save(
			new Collection({
				type: 'base',
				name: 'survey_rounds',
				fields: [
					relation('association', 'associations', 'الجمعية.', { required: true }),
					relation('survey', 'surveys', 'الاستبانة التي سُئلت أسئلتها.', { required: true }),
					relation('campaign', 'campaigns', 'الحملة، إن كانت الجولة جزءًا من حملة.'),
					select(
						'method',
						['paper', 'field', 'visit', 'interview'],
						'كيف سُئل الناس: paper ورقيًا، field مسح ميداني، visit زيارة إشرافية، interview مقابلة.',
						{ required: true, presentable: true },
					),
					{
						type: 'text',
						name: 'place',
						max: 200,
						presentable: true,
						help: 'أين كانت، دون ما يدل على شخص.',
					},
					{
						type: 'number',
						name: 'sample',
						onlyInt: true,
						min: 0,
						max: 100000,
						help: 'كم شخصًا طُلب منهم أن يجيبوا. منه تُحسب نسبة الاستجابة.',
					},
					{
						type: 'text',
						name: 'on',
						required: true,
						pattern: '^\\d{4}-\\d{2}-\\d{2}$',
						presentable: true,
						help: 'يوم الجولة، مثل 2026-12-01.',
					},
					{ type: 'text', name: 'by', help: 'بريد الموظف الذي سجّلها. يضعه الخادم.' },
				],
				indexes: ['CREATE INDEX survey_rounds_list ON survey_rounds (association, `on`)'],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'survey_publications',
				fields: [
					relation('association', 'associations', 'الجمعية.', { required: true, cascadeDelete: true }),
					relation('survey', 'surveys', 'الاستبانة.', { required: true }),
					relation('campaign', 'campaigns', 'الحملة، إن كانت نتائج حملة.'),
					{
						type: 'text',
						name: 'on',
						required: true,
						pattern: '^\\d{4}-\\d{2}-\\d{2}$',
						presentable: true,
						help: 'اليوم الذي حُسبت فيه.',
					},
					{
						type: 'json',
						name: 'content',
						required: true,
						maxSize: 200000,
						help: 'النتائج كما تُنشر، وقد حُجب منها ما قد يدل على إجابة واحدة. لا تتغير.',
					},
				],
				indexes: ['CREATE INDEX survey_publications_list ON survey_publications (association, `on`)'],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'survey_answers',
				fields: [
					relation('association', 'associations', 'الجمعية.', { required: true }),
					relation('survey', 'surveys', 'الاستبانة.', { required: true, presentable: true }),
					relation('version', 'survey_versions', 'الأسئلة كما رآها من أجاب.', { required: true }),
					relation('service', 'services', 'الخدمة التي عنها الإجابة، إن عُرفت.'),
					relation('campaign', 'campaigns', 'الحملة التي جاءت منها، إن كانت من حملة.'),
					relation('round', 'survey_rounds', 'الجولة التي سُجلت فيها، إن سجلها موظف.'),
					select(
						'method',
						['after-service', 'web', 'paper', 'field', 'visit', 'interview'],
						'كيف جُمعت: بعد الخدمة، أو من الموقع، أو ورقيًا، أو ميدانيًا، أو في زيارة إشرافية، أو مقابلة.',
						{ required: true, presentable: true },
					),
					select('channel', channels, 'القناة التي جاء منها المستفيد، إن عُرفت.'),
					select('lang', ['ar', 'en'], 'اللغة التي أُجيب بها.', { required: true }),
					{
						type: 'json',
						name: 'answers',
						required: true,
						maxSize: 100000,
						help: 'الإجابات بمعرّفات أسئلتها. لا تتغير.',
					},
					{
						type: 'text',
						name: 'comment',
						max: 2000,
						presentable: true,
						help: 'ما كتبه من أجاب. للموظفين وحدهم. إن كشف صاحبه فامسحه؛ لا يُكتب غيره.',
					},
					{
						type: 'text',
						name: 'month',
						required: true,
						pattern: '^\\d{4}-\\d{2}$',
						presentable: true,
						help: 'الشهر وحده، كي لا يدل الوقت على صاحب الإجابة.',
					},
					relation('publication', 'survey_publications', 'النتائج المنشورة التي دخلت فيها. يضعها الخادم.'),
					{
						type: 'text',
						name: 'once',
						hidden: true,
						help: 'علامة تمنع إجابتين عن طلب واحد، ولا تدل عليه إلا بسر الخادم.',
					},
				],
				indexes: [
					"CREATE UNIQUE INDEX survey_answers_once ON survey_answers (once) WHERE once != ''",
					'CREATE INDEX survey_answers_list ON survey_answers (association, survey, month)',
					"CREATE INDEX survey_answers_unpublished ON survey_answers (survey, campaign) WHERE publication = ''",
				],
			}),
		)
	},
	app => {
		for (const name of ['survey_answers', 'survey_publications', 'survey_rounds']) {
			app.delete(app.findCollectionByNameOrId(name))
		}
	},
)
