// PocketBase's types leave this hook out, and hand no copy of it to the pool: it runs here, once.
;($app as unknown as core.App).onServe().bindFunc(e => {
	if (e) e.uiExtensions = [{ name: 'sila', fs: $os.dirFS(`${__hooks}/dashboard`) }]
	return e?.next()
})

routerAdd(
	'GET',
	'/api/sila/cases/counts',
	e => {
		const { counts } = require(
			`${__hooks}/lib/oversight/counts.js`,
		) as typeof import('../oversight/counts.ts')
		counts(e)
	},
	$apis.requireSuperuserAuth(),
)
