import { isPrivateAddress } from '../../core/telling/site.ts'
import { header } from './reply.ts'

/*
 * Behind a proxy that nobody named, all visitors have its address, and what is limited for one is limited for all.
 * PocketBase believes no header about addresses until staff name it, so all that can be done is to say so.
 */

const KEY = 'sila.unnamedProxy'
/** The headers in which proxies say whom they speak for; the first is the usual one. */
const HEADERS = ['X-Forwarded-For', 'X-Real-IP', 'Forwarded']

const given = (): string => $os.getenv('SILA_PROXY_HEADER').trim()

/**
 * Before the server listens: where SILA_PROXY_HEADER names the header in which the proxy says for whom it speaks,
 * PocketBase believes it, and takes the last address in it, which the proxy itself wrote. Sila listens on this machine
 * alone, so nobody else brings that header.
 */
export function settleProxy(app: core.App): void {
	const name = given()
	if (!name) return
	if (!/^[a-z\d-]+$/i.test(name)) {
		throw new Error(`SILA_PROXY_HEADER must name one header, such as X-Forwarded-For, and is ${name}`)
	}
	const settings = app.settings()
	const { headers, useLeftmostIP } = settings.trustedProxy
	if (headers.join() === name && !useLeftmostIP) return
	settings.trustedProxy.headers = [name]
	settings.trustedProxy.useLeftmostIP = false
	app.save(settings)
}

/** Notes, once, that a proxy of this machine or its network speaks for others and is not named. */
export function noteProxy(e: core.RequestEvent): void {
	const name = HEADERS.find(candidate => header(e, candidate))
	if (!name || e.app.store().has(KEY) || isNamed(e.app) || !isPrivateAddress(e.remoteIP())) return
	e.app.store().set(KEY, name)
	console.log(
		`sila: Requests come through a proxy that is not named, so all visitors count as one address and share its limits: name its header, ${name}, in SILA_PROXY_HEADER or in PocketBase’s console (Settings › Application › User IP proxy headers).`,
	)
	console.log('sila: تصل الطلبات عبر خادم وسيط لم يُسمَّ، فيُعدّ الزوار كلهم واحدًا في الحدود.')
}

/** The header of a proxy that is not named; empty while none was seen. */
export const unnamedProxy = (app: core.App): string => (isNamed(app) ? '' : (app.store().get(KEY) ?? ''))

const isNamed = (app: core.App): boolean => app.settings().trustedProxy.headers.length > 0
