/// <reference path="../.sila/pocketbase.d.ts" />

// Sets of filters of the work list that somebody keeps under a name, for themselves or for the colleagues of an association.

migrate(
	app => {
		const id = name => app.findCollectionByNameOrId(name).id
		app.save(
			new Collection({
				type: 'base',
				name: 'views',
				fields: [
					{
						type: 'relation',
						name: 'owner',
						required: true,
						maxSelect: 1,
						collectionId: id('staff'),
						cascadeDelete: true,
						help: 'من حفظه.',
					},
					{
						type: 'relation',
						name: 'association',
						maxSelect: 1,
						collectionId: id('associations'),
						cascadeDelete: true,
						help: 'لزملائه في أي جمعية. فارغ: له وحده.',
					},
					{ type: 'text', name: 'name', required: true, max: 60, help: 'اسمه.' },
					{ type: 'json', name: 'query', maxSize: 2000, help: 'ما يُضيَّق به، كما يُسأل عنه الخادم.' },
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: [
					'CREATE INDEX views_owner ON views (owner)',
					'CREATE INDEX views_association ON views (association)',
				],
			}),
		)
	},
	app => app.delete(app.findCollectionByNameOrId('views')),
)
