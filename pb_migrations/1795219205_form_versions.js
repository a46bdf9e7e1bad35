/// <reference path="../.sila/pocketbase.d.ts" />

// Each state a form was ever in, under the hash of its content: what an applicant saw and declared on can always be shown.
migrate(
	app => {
		const relation = (name, collection, help) => ({
			type: 'relation',
			name,
			required: true,
			maxSelect: 1,
			// A service that never had a case may go, and its versions with it; a case keeps both.
			cascadeDelete: true,
			collectionId: app.findCollectionByNameOrId(collection).id,
			help,
		})
		const collection = new Collection({
			type: 'base',
			name: 'form_versions',
			fields: [
				relation('service', 'services', 'الخدمة التي هذا نموذجها.'),
				relation('association', 'associations', 'الجمعية التي تقدم الخدمة.'),
				{
					type: 'date',
					name: 'replaced',
					help: 'متى حلت محلها نسخة أحدث. فارغ ما دامت هي النسخة الحالية.',
				},
				{
					type: 'json',
					name: 'content',
					required: true,
					maxSize: 400000,
					help: 'النموذج كما رآه مقدم الطلب وأقر به. لا يتغير.',
				},
				{ type: 'autodate', name: 'created', onCreate: true },
			],
			indexes: ['CREATE INDEX form_versions_service ON form_versions (service, replaced)'],
		})
		app.save(collection)
	},
	app => app.delete(app.findCollectionByNameOrId('form_versions')),
)
