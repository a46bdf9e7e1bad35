/** Where everything is, in both languages. */
export function welcome(url: string): string {
	const rows = [
		['Portal', '/', 'البوابة'],
		['In English', '/en/', 'البوابة بالإنجليزية'],
		['Staff', '/_/', 'الموظفون'],
		['HTTP API', '/api/sila/', 'للبرامج'],
	]
	const width = url.length + 14
	const list = rows.map(([en = '', tail, ar]) => `  ${en.padEnd(14)}${`${url}${tail}`.padEnd(width)}${ar}`)
	const end = 'Ctrl-C stops it; the data stays in .sila/data'
	return ['', 'Sila is ready · صلة جاهزة', '', ...list, '', end, ''].join('\n')
}

/** How the first member of staff gets in. The link is PocketBase's own, and good for half an hour. */
export function firstAccount(link: string): string {
	return [
		'No staff account exists yet. Open this link within 30 minutes and choose an e-mail and a password:',
		'لا يوجد حساب لموظف بعد. افتح هذا الرابط خلال ٣٠ دقيقة واختر بريدًا وكلمة مرور:',
		`  ${link}`,
		'',
	].join('\n')
}
