import { INSTALLER } from './staff.ts'

/* What whoever starts Sila is told of accounts. scripts/start/log.ts shows what begins with `sila: `. */

/** Beside the database: who became what when staff got accounts of their own, until it has been said. */
const CARRIED = 'accounts-carried-over'

/** At the start, before the server listens. */
export function sayAdministrator(app: core.App): void {
	sayCarried($filepath.join(app.dataDir(), CARRIED))
	for (const email of administrators(app)) console.log(`sila: administrator ${email}`)
}

function administrators(app: core.App): string[] {
	const rows = arrayOf(new DynamicModel({ email: '' })) as { email: string }[]
	app
		.db()
		.newQuery('SELECT email FROM _superusers WHERE email != {:installer} ORDER BY created, rowid')
		.bind({ installer: INSTALLER })
		.all(rows)
	return rows.map(({ email }) => email)
}

function sayCarried(file: string): void {
	let said: { administrator: string; staff: string[] }
	try {
		said = JSON.parse(toString($os.readFile(file)))
	} catch {
		return
	}
	const { administrator, staff } = said
	const lines = [
		'Staff have accounts of their own now, and nobody works cases as a superuser any more.',
		`${administrator} stays the administrator of the system, at /_/, and sees to accounts and settings. Who works cases too needs an account of staff beside it: invite yourself, with the same e-mail if you like.`,
		'صار للموظفين حسابات خاصة بهم، ولا يعمل أحد على الحالات بحساب مدير النظام.',
		`يبقى ${administrator} مدير النظام في ‎/_/‎ للحسابات والإعدادات. ومن يعمل على الحالات أيضًا يحتاج إلى حساب موظف بجانبه: ادعُ نفسك، ولو بالبريد نفسه.`,
	]
	if (staff.length > 0) {
		lines.push(
			`These are staff from now on, and sign in at /desk/ with the passwords they have: ${staff.join(', ')}`,
			`هؤلاء موظفون من الآن، ويدخلون من ‎/desk/‎ بكلمات مرورهم نفسها: ${staff.join('، ')}`,
		)
	}
	for (const line of lines) console.log(`sila: ${line}`)
	$os.remove(file)
}
