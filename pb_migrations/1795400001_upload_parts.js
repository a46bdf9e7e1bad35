/// <reference path="../.sila/pocketbase.d.ts" />

// The door by which parts of files come: PocketBase reads them, and a hook takes them before there is a record. So it
// stays empty, and nobody lists, sees, changes or deletes anything here.
migrate(
	app => {
		app.save(
			new Collection({
				type: 'base',
				name: 'upload_parts',
				createRule: '',
				fields: [
					{ type: 'text', name: 'upload', max: 64, help: 'اسم الرفع كما اختاره المرسل. لا يُحفظ هنا شيء.' },
					{
						type: 'number',
						name: 'from',
						onlyInt: true,
						min: 0,
						help: 'موضع أول بايت من هذا الجزء في الملف.',
					},
					{ type: 'file', name: 'part', maxSelect: 1, maxSize: 262144, protected: true, help: 'الجزء نفسه.' },
				],
			}),
		)
		// Many phones behind one address each send many parts: what may wait in all is limited by its bytes.
		const settings = app.settings()
		const rules = JSON.parse(JSON.stringify(settings.rateLimits.rules))
		const own = [
			{ label: 'upload_parts:create', duration: 10, maxRequests: 400, audience: '' },
			{ label: 'POST /api/collections/upload_parts/records', duration: 10, maxRequests: 400, audience: '' },
			{ label: 'POST /api/sila/uploads', duration: 600, maxRequests: 600, audience: '' },
		]
		unmarshal({ rateLimits: { rules: [...own, ...rules] } }, settings)
		app.save(settings)
	},
	app => {
		app.delete(app.findCollectionByNameOrId('upload_parts'))
	},
)
