/** Where everything is, in both languages. `administrator`: the e-mail of who it is; empty before there is one. */
export function welcome(url: string, administrator: string): string {
	const rows = [
		['Portal', '/', 'البوابة'],
		['In English', '/en/', 'البوابة بالإنجليزية'],
		['Staff', '/desk/', 'مكتب الموظفين'],
		['Administrator', '/_/', 'مدير النظام'],
		['HTTP API', '/api/sila/', 'للبرامج'],
	]
	const width = url.length + 14
	const list = rows.map(([en = '', tail, ar]) => `  ${en.padEnd(14)}${`${url}${tail}`.padEnd(width)}${ar}`)
	const who = administrator
		? [
				`The administrator is ${administrator} · مدير النظام: ${administrator}`,
				'npm run administrator -- <e-mail> changes that',
				'',
			]
		: []
	const end = 'Ctrl-C stops it; the data stays in .sila/data'
	return ['', 'Sila is ready · صلة جاهزة', '', ...list, '', ...who, end, ''].join('\n')
}

/** How the administrator gets in, who invites staff. The link is PocketBase's own, and good for half an hour. */
export function firstAccount(link: string): string {
	return [
		'Nobody is the administrator yet. Open this link within 30 minutes and choose an e-mail and a password; then invite staff:',
		'لا مدير للنظام بعد. افتح هذا الرابط خلال ٣٠ دقيقة واختر بريدًا وكلمة مرور، ثم ادعُ الموظفين:',
		`  ${link}`,
		'',
	].join('\n')
}
