/// <reference path="../.sila/pocketbase.d.ts" />

// What staff write of an association or a service before it is published, and every state in which it was. The trail has
// two more acts; more values of a select change no row of it.

const ACTIONS = ['content-published', 'content-at-once']

migrate(
	app => {
		const association = () => ({
			type: 'relation',
			name: 'association',
			required: true,
			collectionId: app.findCollectionByNameOrId('associations').id,
			maxSelect: 1,
			cascadeDelete: true,
			help: 'في أي جمعية.',
		})
		const thing = {
			type: 'text',
			name: 'thing',
			required: true,
			pattern: '^(associations|services)/[a-z0-9]{15}$',
			help: 'ما هو: الجمعية أو الخدمة، بمعرّف سجلها.',
		}
		app.save(
			new Collection({
				type: 'base',
				name: 'content_drafts',
				fields: [
					association(),
					thing,
					{
						type: 'select',
						name: 'state',
						required: true,
						values: ['open', 'waiting', 'returned', 'published', 'dropped'],
						help: 'أين هي: تُكتب، أو تنتظر الموافقة، أو أُعيدت، أو نُشرت، أو تُركت.',
					},
					{ type: 'json', name: 'base', maxSize: 400000, help: 'ما كان منشورًا حين بُدئت.' },
					{ type: 'json', name: 'content', maxSize: 400000, help: 'نص المسودة كاملًا.' },
					{ type: 'number', name: 'revision', onlyInt: true, help: 'كم مرة حُفظت.' },
					{ type: 'text', name: 'written_by', required: true, help: 'بريد آخر من كتب فيها.' },
					{ type: 'text', name: 'why', max: 2000, help: 'لماذا.' },
					{ type: 'text', name: 'word', max: 2000, help: 'كلمة من أعادها.' },
					{ type: 'text', name: 'returned_by', help: 'بريد من أعادها.' },
					{ type: 'date', name: 'written_at', help: 'متى كُتب فيها آخر مرة.' },
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: [
					"CREATE UNIQUE INDEX content_drafts_open ON content_drafts (thing) WHERE state IN ('open', 'waiting', 'returned')",
				],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'content_states',
				fields: [
					association(),
					thing,
					{ type: 'json', name: 'content', maxSize: 400000, help: 'ما كان منشورًا، مع الاسم.' },
					{
						type: 'select',
						name: 'basis',
						required: true,
						values: ['earlier', 'agreed', 'alone', 'at-once', 'put-back', 'administrator', 'product'],
						help: 'كيف صار: قبل السجل، أو بموافقة، أو منفردًا بعد يوم، أو فورًا، أو أُعيد، أو من مدير النظام، أو من صلة.',
					},
					{ type: 'text', name: 'written_by', help: 'بريد من كتبه.' },
					{ type: 'text', name: 'agreed_by', help: 'بريد من وافق عليه.' },
					{ type: 'text', name: 'why', max: 2000, help: 'لماذا.' },
					{ type: 'date', name: 'published_at', help: 'متى صار منشورًا.' },
					{ type: 'text', name: 'seen_by', help: 'بريد من راجع ما نُشر فورًا.' },
					{ type: 'date', name: 'seen_at', help: 'متى رُوجع. فارغ: لم يُراجع.' },
				],
				indexes: [
					'CREATE INDEX content_states_thing ON content_states (thing)',
					"CREATE INDEX content_states_unseen ON content_states (association) WHERE basis = 'at-once' AND seen_at = ''",
				],
			}),
		)
		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, ...ACTIONS]
		app.save(audit)
	},
	app => {
		// Records of the trail have the values and stay.
		for (const name of ['content_drafts', 'content_states']) app.delete(app.findCollectionByNameOrId(name))
	},
)
