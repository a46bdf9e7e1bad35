/// <reference path="../.sila/pocketbase.d.ts" />

// Accounts of staff, who work at the desk; superusers are for the administrator of the system alone. Of the superusers
// that are there the oldest stays administrator, and the others become staff of all associations with the passwords
// they have. What happened to whom stands beside the database until a start has said it (server/people/administrator.ts).

/** PocketBase's own account for the first start. */
const INSTALLER = '__pbinstaller@example.com'
const DAY = 86_400

const letter = (...lines) =>
	`<div lang="ar" dir="rtl">\n${['السلام عليكم،', ...lines].map(line => `<p>${line}</p>`).join('\n')}\n<p>{APP_NAME}</p>\n</div>`
const button = (path, text) =>
	`<a class="btn" href="{APP_URL}/desk/#/${path}/{TOKEN}" target="_blank" rel="noopener">${text}</a>`
const IGNORE = 'إن لم تطلب هذا فتجاهل هذه الرسالة، ولا يتغير شيء.'

migrate(
	app => {
		const staff = new Collection({
			type: 'auth',
			name: 'staff',
			// An account that was taken away signs in no more. Who may list, see and change accounts: nobody over this door.
			authRule: "ended = ''",
			passwordAuth: { enabled: true, identityFields: ['email'] },
			otp: {
				enabled: false,
				emailTemplate: {
					subject: 'رمز الدخول إلى {APP_NAME}',
					body: letter('رمز دخولك لمرة واحدة: <strong dir="ltr">{OTP}</strong>', 'لا تعطه أحدًا.', IGNORE),
				},
			},
			mfa: { enabled: false },
			authAlert: {
				enabled: false,
				emailTemplate: {
					subject: 'دخول إلى حسابك من جهاز جديد',
					body: letter(
						'دخل أحد إلى حسابك في {APP_NAME} من جهاز لم يُعرف من قبل:',
						'<bdi>{ALERT_INFO}</bdi>',
						'<strong>إن لم تكن أنت فغيّر كلمة مرورك الآن، فيخرج كل من دخل بها.</strong>',
					),
				},
			},
			// As long as superusers', which staff were: a working day, and each visit of the desk makes it a new one.
			authToken: { duration: DAY },
			resetPasswordTemplate: {
				subject: 'كلمة مرور جديدة لحسابك في {APP_NAME}',
				body: letter(
					'لتختار كلمة مرور جديدة لحسابك اضغط هذا الزر:',
					button('reset', 'اختر كلمة مرور جديدة'),
					IGNORE,
				),
			},
			verificationTemplate: {
				subject: 'تأكيد بريدك في {APP_NAME}',
				body: letter('لتؤكد أن هذا بريدك اضغط هذا الزر:', button('verify', 'أكّد بريدي'), IGNORE),
			},
			confirmEmailChangeTemplate: {
				subject: 'تأكيد بريدك الجديد في {APP_NAME}',
				body: letter('ليصير هذا بريد حسابك اضغط هذا الزر:', button('email', 'أكّد البريد الجديد'), IGNORE),
			},
			fields: [
				{
					type: 'text',
					name: 'name',
					required: true,
					max: 120,
					presentable: true,
					help: 'اسم الموظف كما يعرفه زملاؤه.',
				},
				{
					type: 'relation',
					name: 'associations',
					maxSelect: 100,
					collectionId: app.findCollectionByNameOrId('associations').id,
					help: 'الجمعيات التي يرى حالاتها ويعمل فيها. فارغ: لا يرى شيئًا.',
				},
				{
					type: 'date',
					name: 'joined',
					help: 'متى اختار كلمة مروره بعد دعوته. فارغ: لم يستعمل رابط الدعوة بعد. يضعه الخادم.',
				},
				{
					type: 'date',
					name: 'ended',
					help: 'متى أُنهي حسابه، فلا يدخل. فارغ: الحساب قائم.',
				},
				{
					type: 'text',
					name: 'invitation_hash',
					hidden: true,
					help: 'بصمة رابط الدعوة. يضعها الخادم.',
				},
				{ type: 'date', name: 'invited_until', help: 'إلى متى يُستعمل رابط الدعوة. يضعه الخادم.' },
				{ type: 'autodate', name: 'created', onCreate: true },
				{ type: 'autodate', name: 'updated', onCreate: true, onUpdate: true },
			],
			indexes: [
				"CREATE UNIQUE INDEX staff_invitation ON staff (invitation_hash) WHERE invitation_hash != ''",
			],
		})
		app.save(staff)
		// Fields of PocketBase's own are there once it is saved.
		const saved = app.findCollectionByNameOrId('staff')
		saved.fields.getByName('email').required = true
		saved.fields.getByName('password').min = 12
		app.save(saved)
		carryOver(app, saved)
	},
	app => app.delete(app.findCollectionByNameOrId('staff')),
)

/** The passwords are copied as they are stored: nobody chooses a new one. */
function carryOver(app, staff) {
	const rows = arrayOf(new DynamicModel({ id: '', email: '', password: '' }))
	app
		.db()
		.newQuery(
			'SELECT id, email, password FROM _superusers WHERE email != {:installer} ORDER BY created, rowid',
		)
		.bind({ installer: INSTALLER })
		.all(rows)
	const [administrator, ...others] = rows.map(({ id, email, password }) => ({ id, email, password }))
	if (!administrator) return
	const associations = app.findAllRecords('associations').map(({ id }) => id)
	for (const { id, email, password } of others) {
		app.delete(app.findRecordById('_superusers', id))
		const record = new Record(staff, { id, name: email.split('@')[0], associations, joined: new DateTime() })
		record.setEmail(email)
		record.setVerified(true)
		record.setRandomPassword()
		app.save(record)
		app
			.db()
			.newQuery('UPDATE staff SET password = {:password} WHERE id = {:id}')
			.bind({ id, password })
			.execute()
	}
	const said = { administrator: administrator.email, staff: others.map(({ email }) => email) }
	$os.writeFile($filepath.join(app.dataDir(), 'accounts-carried-over'), JSON.stringify(said), 0o600)
}
