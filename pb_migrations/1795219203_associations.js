/// <reference path="../.sila/pocketbase.d.ts" />

// What an association's policy says. core/policy/association.ts documents the shape of `definition`.
migrate(
	app => {
		const collection = new Collection({
			type: 'base',
			name: 'associations',
			fields: [
				{
					type: 'text',
					name: 'name_ar',
					required: true,
					max: 200,
					presentable: true,
					help: 'اسم الجمعية بالعربية.',
				},
				{
					type: 'text',
					name: 'name_en',
					required: true,
					max: 200,
					help: 'اسم الجمعية بالإنجليزية.',
				},
				{
					type: 'text',
					name: 'slug',
					required: true,
					pattern: '^[a-z][a-z0-9-]{1,39}$',
					help: 'جزؤها من عنوان البوابة، بأحرف لاتينية صغيرة. لا يتغير بعد الإنشاء.',
				},
				{
					type: 'json',
					name: 'definition',
					required: true,
					maxSize: 200000,
					help: 'ما تقوله سياسة الجمعية: الملخص والقنوات والحقوق والخطوات ومدة الرد وغيرها. يُفحص عند الحفظ.',
				},
				{ type: 'autodate', name: 'created', onCreate: true },
				{ type: 'autodate', name: 'updated', onCreate: true, onUpdate: true },
			],
			indexes: ['CREATE UNIQUE INDEX associations_slug ON associations (slug)'],
		})
		app.save(collection)
	},
	app => app.delete(app.findCollectionByNameOrId('associations')),
)
