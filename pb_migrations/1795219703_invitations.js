/// <reference path="../.sila/pocketbase.d.ts" />

// Delivering a case invites its applicant once to say how it was. An invitation knows its case and whether it was
// answered, never with what; only who asks to be contacted is tied to an answer.
migrate(
	app => {
		const relation = (name, collection, help, more = {}) => ({
			type: 'relation',
			name,
			required: true,
			maxSelect: 1,
			collectionId: app.findCollectionByNameOrId(collection).id,
			help,
			...more,
		})
		app.save(
			new Collection({
				type: 'base',
				name: 'invitations',
				fields: [
					relation('case', 'cases', 'الطلب الذي قُدمت خدمته.', { cascadeDelete: true, presentable: true }),
					relation('survey', 'surveys', 'الاستبانة التي دُعي إليها.'),
					{
						type: 'select',
						name: 'state',
						required: true,
						maxSelect: 1,
						values: ['open', 'finished'],
						presentable: true,
						help: 'open: لم يُجب بعد. finished: أجاب، والرابط لا يُستعمل مرة أخرى.',
					},
					{ type: 'date', name: 'invited_at', help: 'متى دُعي. يضعه الخادم.' },
					{ type: 'date', name: 'reminded_at', help: 'متى ذُكّر، مرة واحدة. يضعه الخادم.' },
					{ type: 'text', name: 'token_hash', required: true, hidden: true, help: 'بصمة رابط الدعوة.' },
				],
				indexes: [
					'CREATE UNIQUE INDEX invitations_case ON invitations (`case`)',
					'CREATE UNIQUE INDEX invitations_token ON invitations (token_hash)',
					"CREATE INDEX invitations_open ON invitations (invited_at) WHERE state = 'open'",
				],
			}),
		)
		app.save(
			new Collection({
				type: 'base',
				name: 'survey_followups',
				fields: [
					relation('case', 'cases', 'طلب من أراد أن نتواصل معه بشأن تقييمه.', {
						cascadeDelete: true,
						presentable: true,
					}),
					relation('answer', 'survey_answers', 'تقييمه، وقد وافق أن يُعرف أنه له.'),
					{
						type: 'select',
						name: 'state',
						required: true,
						maxSelect: 1,
						values: ['open', 'done'],
						presentable: true,
						help: 'open: ينتظر أن نتواصل معه. done: تواصلنا معه، ويبقى كذلك.',
					},
					{ type: 'text', name: 'note', max: 3000, help: 'ما دار معه وما اتُّفق عليه. للموظفين وحدهم.' },
					{ type: 'date', name: 'done_at', help: 'متى تواصلنا معه. يضعه الخادم.' },
					{ type: 'text', name: 'done_by', help: 'بريد الموظف الذي تواصل معه. يضعه الخادم.' },
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: [
					'CREATE UNIQUE INDEX survey_followups_case ON survey_followups (`case`)',
					'CREATE INDEX survey_followups_state ON survey_followups (state)',
				],
			}),
		)
		// A reminder is a notification of its own; the invitation itself stands in the one of the delivery.
		const outbox = app.findCollectionByNameOrId('outbox')
		const kind = outbox.fields.getByName('kind')
		kind.values = [...kind.values, 'survey']
		app.save(outbox)
	},
	app => {
		for (const name of ['survey_followups', 'invitations']) app.delete(app.findCollectionByNameOrId(name))
	},
)
