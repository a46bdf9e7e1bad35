// Handlers are serialised into other VMs, so each one requires what it needs and no name stands outside them.

onBootstrap(e => {
	e.next()
	const { waitForDisk } = require(`${__hooks}/lib/base/durable.js`) as typeof import('../base/durable.ts')
	waitForDisk(e.app)
})

cronAdd('sila-durable', '* * * * *', () => {
	const { waitForDisk } = require(`${__hooks}/lib/base/durable.js`) as typeof import('../base/durable.ts')
	waitForDisk($app as unknown as core.App)
})

cronAdd('sila-files', '* * * * *', () => {
	const { removeLeftFiles } = require(
		`${__hooks}/lib/privacy/left-files.js`,
	) as typeof import('../privacy/left-files.ts')
	removeLeftFiles($app as unknown as core.App)
})

// PocketBase's types leave this hook out, and hand no copy of it to the pool: it runs here, once.
;($app as unknown as core.App).onServe().bindFunc(e => {
	const { start } = require(`${__hooks}/lib/base/start.js`) as typeof import('../base/start.ts')
	if (e) start(e.app)
	return e?.next()
})
