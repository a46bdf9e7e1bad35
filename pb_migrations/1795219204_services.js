/// <reference path="../.sila/pocketbase.d.ts" />

// The services of an association, each with its request form. core/policy/association.ts documents the shape of `definition`.
migrate(
	app => {
		const collection = new Collection({
			type: 'base',
			name: 'services',
			fields: [
				{
					type: 'text',
					name: 'name_ar',
					required: true,
					max: 200,
					presentable: true,
					help: 'اسم الخدمة بالعربية.',
				},
				{
					type: 'text',
					name: 'name_en',
					required: true,
					max: 200,
					help: 'اسم الخدمة بالإنجليزية.',
				},
				{
					type: 'relation',
					name: 'association',
					required: true,
					maxSelect: 1,
					collectionId: app.findCollectionByNameOrId('associations').id,
					help: 'الجمعية التي تقدم الخدمة.',
				},
				{
					type: 'text',
					name: 'slug',
					required: true,
					pattern: '^[a-z][a-z0-9-]{1,39}$',
					help: 'جزؤها من عنوان البوابة، بأحرف لاتينية صغيرة. لا يتغير بعد الإنشاء.',
				},
				{
					type: 'bool',
					name: 'open',
					help: 'تستقبل الخدمة طلبات جديدة. إن أُغلقت قالت البوابة ذلك ورفض الخادم الطلبات.',
				},
				{
					type: 'json',
					name: 'definition',
					required: true,
					maxSize: 200000,
					help: 'وصف الخدمة وشروطها وأسئلة نموذجها ومستنداته. يُفحص عند الحفظ.',
				},
				{
					type: 'text',
					name: 'form_version',
					help: 'نسخة النموذج الحالية. يضعها الخادم، ولا تُكتب هنا.',
				},
				{ type: 'autodate', name: 'created', onCreate: true },
				{ type: 'autodate', name: 'updated', onCreate: true, onUpdate: true },
			],
			indexes: ['CREATE UNIQUE INDEX services_slug ON services (association, slug)'],
		})
		app.save(collection)
	},
	app => app.delete(app.findCollectionByNameOrId('services')),
)
