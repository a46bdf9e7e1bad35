/// <reference path="../.sila/pocketbase.d.ts" />

// A request that an applicant sent, and where it stands.
migrate(
	app => {
		const relation = (name, collection, help) => ({
			type: 'relation',
			name,
			required: true,
			maxSelect: 1,
			collectionId: app.findCollectionByNameOrId(collection).id,
			help,
		})
		const collection = new Collection({
			type: 'base',
			name: 'cases',
			fields: [
				{
					type: 'text',
					name: 'reference',
					required: true,
					pattern: '^\\d{9}$',
					presentable: true,
					help: 'رقم الطلب، تسعة أرقام، وهو في إيصال مقدم الطلب. ليس سرًا.',
				},
				{
					type: 'select',
					name: 'status',
					required: true,
					maxSelect: 1,
					values: [
						'received',
						'needs-completion',
						'complete',
						'clarification',
						'study',
						'accepted',
						'rejected',
						'registered',
						'delivered',
						'evaluated',
						'withdrawn',
						'closed',
					],
					help: 'أين وصل الطلب. يراه مقدمه عند المتابعة، ويُسجَّل كل تغيير مع من غيّره.',
				},
				{
					type: 'text',
					name: 'applicant',
					required: true,
					max: 200,
					presentable: true,
					help: 'اسم مقدم الطلب.',
				},
				{
					type: 'text',
					name: 'letter',
					required: true,
					max: 300000,
					help: 'الطلب كما أقر به مقدمه ووقّعه، للقراءة. لا يتغير.',
				},
				{
					type: 'file',
					name: 'files',
					maxSelect: 6,
					maxSize: 5242880,
					mimeTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/apng'],
					protected: true,
					help: 'المرفقات. لا تُفتح إلا لموظف دخل بحسابه.',
				},
				{
					type: 'select',
					name: 'contact_means',
					required: true,
					maxSelect: 1,
					values: ['phone', 'sms', 'email', 'letter', 'visit'],
					help: 'وسيلة التواصل المتفق عليها معه: اتصال، رسالة نصية، بريد إلكتروني، خطاب، أو يراجع بنفسه.',
				},
				relation('association', 'associations', 'الجمعية.'),
				relation('service', 'services', 'الخدمة المطلوبة.'),
				{ type: 'date', name: 'status_since', help: 'متى وصل إلى حالته الحالية. يضعه الخادم.' },
				{
					type: 'json',
					name: 'file_names',
					maxSize: 20000,
					help: 'لكل مرفق: المستند الذي أُرفق له، واسم الملف عند صاحبه.',
				},
				{
					type: 'select',
					name: 'lang',
					required: true,
					maxSelect: 1,
					values: ['ar', 'en'],
					help: 'اللغة التي كُتب بها الطلب.',
				},
				{
					type: 'json',
					name: 'answers',
					required: true,
					maxSize: 1000000,
					help: 'الإجابات كما حُفظت، بمعرّفات حقولها. لا تتغير.',
				},
				relation('form_version', 'form_versions', 'النموذج الذي رآه مقدم الطلب وأقر به.'),
				{ type: 'text', name: 'code_hash', required: true, hidden: true, help: 'بصمة الرمز السري.' },
				{ type: 'text', name: 'content_hash', required: true, hidden: true, help: 'بصمة محتوى الطلب.' },
				{ type: 'autodate', name: 'created', onCreate: true },
				{ type: 'autodate', name: 'updated', onCreate: true, onUpdate: true },
			],
			indexes: [
				'CREATE UNIQUE INDEX cases_reference ON cases (reference)',
				'CREATE INDEX cases_list ON cases (association, status, created)',
			],
		})
		app.save(collection)
	},
	app => app.delete(app.findCollectionByNameOrId('cases')),
)
