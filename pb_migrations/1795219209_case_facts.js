/// <reference path="../.sila/pocketbase.d.ts" />

// What staff record on the way of a case; core/case/process.ts says which step needs what. Days are text, YYYY-MM-DD in
// Riyadh: a day has no hour and no time zone to be moved by. Day for day they are checked in core/case/facts.ts.
migrate(
	app => {
		const text = (name, max, help) => new TextField({ name, max, help })
		const day = (name, help) => new TextField({ name, pattern: '^\\d{4}-\\d{2}-\\d{2}$', help })
		const cases = app.findCollectionByNameOrId('cases')
		for (const field of [
			text('missing', 3000, 'ما ينقص الطلب، مكتوبًا لمقدمه ليعرف ما يكمله.'),
			new JSONField({
				name: 'checklist',
				maxSize: 20000,
				help: 'مستندات النموذج: لكل منها موجود أو ناقص أو مُعاد مع ملاحظة. يملؤها الخادم عند الوصول.',
			}),
			text('referred_to', 200, 'إلى من أُحيل الطلب للإيضاح.'),
			day('case_study_on', 'يوم دراسة الحالة، مثل 2026-03-01.'),
			day('needs_study_on', 'يوم دراسة الاحتياج، مثل 2026-03-01.'),
			day('studied_on', 'يوم دراسة الطلب، مثل 2026-03-01. يثبت بعد القرار.'),
			new JSONField({
				name: 'recommendations',
				maxSize: 100000,
				help: 'توصية كل عضو باسمه. تثبت بعد القرار.',
			}),
			new FileField({
				name: 'minutes',
				maxSelect: 5,
				maxSize: 10485760,
				mimeTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/apng'],
				protected: true,
				help: 'محضر الاجتماع: PDF أو صورة. لا يفتحه إلا موظف، ويثبت بعد القرار.',
			}),
			text('decided_by', 300, 'من اتخذ القرار. يثبت بعد القرار.'),
			text('reason', 3000, 'أسباب القبول أو الرفض، مكتوبة لمقدم الطلب. تثبت بعد القرار.'),
			day('delivered_on', 'يوم تقديم الخدمة، مثل 2026-03-20. يثبت بعد تسجيل تقديمها.'),
			text('closing_reason', 3000, 'لماذا أُغلق الطلب قبل أن يكتمل طريقه. يثبت بعد الإغلاق.'),
			new DateField({ name: 'completed_at', help: 'متى اكتمل الطلب أول مرة. يضعه الخادم مرة واحدة.' }),
			day(
				'due_on',
				'آخر يوم للرد حيث تحدد السياسة مدة. يضعه الخادم مرة واحدة عند الاكتمال، ولا يتغير بعدها.',
			),
			day(
				'earliest_reply_on',
				'أول يوم يمكن أن يصدر فيه الرد حيث تحدد السياسة حدًا أدنى. ليس موعدًا. يضعه الخادم.',
			),
			new NumberField({
				name: 'revision',
				onlyInt: true,
				help: 'كم مرة حُفظ السجل. به يعرف الخادم أنه تغيّر بعد أن فتحته، فلا يمحو أحد عمل أحد.',
			}),
		]) {
			cases.fields.add(field)
		}
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		for (const name of [
			'missing',
			'checklist',
			'referred_to',
			'case_study_on',
			'needs_study_on',
			'studied_on',
			'recommendations',
			'minutes',
			'decided_by',
			'reason',
			'delivered_on',
			'closing_reason',
			'completed_at',
			'due_on',
			'earliest_reply_on',
			'revision',
		]) {
			cases.fields.removeByName(name)
		}
		app.save(cases)
	},
)
