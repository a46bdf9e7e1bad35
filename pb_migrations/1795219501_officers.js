/// <reference path="../.sila/pocketbase.d.ts" />

// The people of an association that cases and questions go to, kept by its staff. None are known beforehand.
migrate(
	app => {
		const text = (name, help, more = {}) => ({ type: 'text', name, max: 200, help, ...more })
		const collection = new Collection({
			type: 'base',
			name: 'officers',
			fields: [
				{
					type: 'relation',
					name: 'association',
					required: true,
					maxSelect: 1,
					cascadeDelete: true,
					collectionId: app.findCollectionByNameOrId('associations').id,
					help: 'الجمعية التي يعمل فيها.',
				},
				text('name', 'اسمه كما يعرفه زملاؤه. لا يُنشر.', { required: true, presentable: true }),
				{
					type: 'select',
					name: 'role',
					required: true,
					maxSelect: 1,
					values: ['senior-management', 'follow-up-unit', 'contact-officer'],
					presentable: true,
					help: 'عمله. الإدارة العليا تُبلَّغ بكل طلب تجاوز موعده.',
				},
				text('title_ar', 'المسمى الذي يُعرف به لدى المستفيدين، مثل: مسؤول التواصل. اختياري.'),
				text('title_en', 'المسمى نفسه بالإنجليزية. اختياري.'),
				{ type: 'email', name: 'email', help: 'بريده، وبه يبلغه النظام. من لا بريد له يبلغه زملاؤه.' },
				text('phone', 'هاتفه، مثل 0501234567.', { max: 30 }),
				{ type: 'bool', name: 'away', help: 'غائب الآن: يُبلَّغ بديله مكانه.' },
				{ type: 'autodate', name: 'created', onCreate: true },
				{ type: 'autodate', name: 'updated', onCreate: true, onUpdate: true },
			],
			indexes: ['CREATE INDEX officers_role ON officers (association, role)'],
		})
		app.save(collection)
		// A relation to its own collection, which has to be there first.
		collection.fields.add(
			new RelationField({
				name: 'substitute',
				maxSelect: 1,
				collectionId: collection.id,
				help: 'من ينوب عنه حين يغيب، من الجمعية نفسها.',
			}),
		)
		app.save(collection)
	},
	app => app.delete(app.findCollectionByNameOrId('officers')),
)
