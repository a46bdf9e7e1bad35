/// <reference path="../.sila/pocketbase.d.ts" />

// What PocketBase itself writes to staff by e-mail is in Arabic and from Sila, wherever it still says what PocketBase
// says of itself; what staff have written stays.
const paragraph = (...lines) => lines.map(line => `<p>${line}</p>`).join('\n')
const letter = (...lines) =>
	`<div lang="ar" dir="rtl">\n${paragraph('السلام عليكم،', ...lines)}\n<p>{APP_NAME}</p>\n</div>`
const button = (path, text) =>
	`<a class="btn" href="{APP_URL}/_/#/auth/${path}/{TOKEN}" target="_blank" rel="noopener">${text}</a>`
const IGNORE = 'إن لم تطلب هذا فتجاهل هذه الرسالة، ولا يتغير شيء.'

const OWN = {
	verificationTemplate: {
		subject: 'تأكيد بريدك في {APP_NAME}',
		body: letter('لتؤكد أن هذا بريدك اضغط هذا الزر:', button('confirm-verification', 'أكّد بريدي'), IGNORE),
	},
	resetPasswordTemplate: {
		subject: 'كلمة مرور جديدة لحسابك في {APP_NAME}',
		body: letter(
			'لتختار كلمة مرور جديدة لحسابك اضغط هذا الزر:',
			button('confirm-password-reset', 'اختر كلمة مرور جديدة'),
			IGNORE,
		),
	},
	confirmEmailChangeTemplate: {
		subject: 'تأكيد بريدك الجديد في {APP_NAME}',
		body: letter(
			'ليصير هذا بريد حسابك اضغط هذا الزر:',
			button('confirm-email-change', 'أكّد البريد الجديد'),
			IGNORE,
		),
	},
	otp: {
		subject: 'رمز الدخول إلى {APP_NAME}',
		body: letter('رمز دخولك لمرة واحدة: <strong dir="ltr">{OTP}</strong>', 'لا تعطه أحدًا.', IGNORE),
	},
	authAlert: {
		subject: 'دخول إلى حسابك من جهاز جديد',
		body: letter(
			'دخل أحد إلى حسابك في {APP_NAME} من جهاز لم يُعرف من قبل:',
			'<bdi>{ALERT_INFO}</bdi>',
			'<strong>إن لم تكن أنت فغيّر كلمة مرورك الآن، فيخرج كل من دخل بها.</strong>',
			'إن كنت أنت فلا شيء عليك.',
		),
	},
}

const templateOf = (collection, name) =>
	name === 'otp' || name === 'authAlert' ? collection[name].emailTemplate : collection[name]

migrate(app => {
	const settings = app.settings()
	if (settings.meta.senderName === 'Support') {
		settings.meta.senderName = 'صلة'
		app.save(settings)
	}
	// One that nobody has touched says what PocketBase says.
	const untouched = new Collection({ type: 'auth', name: 'untouched' })
	for (const collection of app.findAllCollections('auth')) {
		for (const [name, own] of Object.entries(OWN)) {
			const [stored, first] = [templateOf(collection, name), templateOf(untouched, name)]
			if (stored.subject !== first.subject || stored.body !== first.body) continue
			stored.subject = own.subject
			stored.body = own.body
		}
		app.save(collection)
	}
})
