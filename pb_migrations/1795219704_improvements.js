/// <reference path="../.sila/pocketbase.d.ts" />

// What comes of results: whether an association publishes them, and what it improved because of them.
migrate(
	app => {
		const relation = (name, collection, help, more = {}) => ({
			type: 'relation',
			name,
			required: true,
			maxSelect: 1,
			cascadeDelete: true,
			collectionId: app.findCollectionByNameOrId(collection).id,
			help,
			...more,
		})
		const text = (name, max, help, more = {}) => ({ type: 'text', name, max, help, ...more })
		const day = (name, help) => text(name, 0, help, { pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
		app.save(
			new Collection({
				type: 'base',
				name: 'survey_settings',
				fields: [
					relation('association', 'associations', 'الجمعية. لكل جمعية سجل واحد.', { presentable: true }),
					{
						type: 'bool',
						name: 'publish',
						presentable: true,
						help: 'تُنشر نتائج الاستبانات في البوابة، بتاريخها وعدد من أجاب، ودون ما يدل على إجابة واحدة.',
					},
					{
						type: 'number',
						name: 'remind_days',
						onlyInt: true,
						min: 0,
						max: 90,
						help: 'بعد كم يومًا من الدعوة يُذكَّر من لم يُجب، مرة واحدة. 0: بعد سبعة أيام.',
					},
				],
				indexes: ['CREATE UNIQUE INDEX survey_settings_association ON survey_settings (association)'],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'improvements',
				fields: [
					relation('association', 'associations', 'الجمعية.'),
					relation('service', 'services', 'الخدمة، إن كان التحسين في خدمة واحدة.', {
						required: false,
						cascadeDelete: false,
					}),
					text('finding_ar', 600, 'ما قاله المستفيدون، بالعربية، دون ما يدل على أحد.', {
						required: true,
						presentable: true,
					}),
					text('finding_en', 600, 'ما قاله المستفيدون، بالإنجليزية. لا بد منه للنشر.'),
					text('action_ar', 600, 'ما فعلته الجمعية أو ستفعله، بالعربية.', { presentable: true }),
					text('action_en', 600, 'ما فعلته الجمعية، بالإنجليزية. لا بد منه للنشر.'),
					text('owner', 200, 'المسؤول عن التحسين. لا يُنشر.', { required: true }),
					day('due_on', 'اليوم الذي ينبغي أن يتم فيه، مثل 2026-12-31. لا يُنشر.'),
					day('done_on', 'اليوم الذي تم فيه. فارغ ما لم يتم.'),
					{
						type: 'bool',
						name: 'published',
						help: 'يظهر في البوابة: «قلتم، ففعلنا». لا يُنشر إلا بعد أن يتم.',
					},
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: ['CREATE INDEX improvements_list ON improvements (association, done_on)'],
			}),
		)
	},
	app => {
		for (const name of ['improvements', 'survey_settings']) app.delete(app.findCollectionByNameOrId(name))
	},
)
