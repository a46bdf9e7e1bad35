import { expect } from 'chai'
import { dropWorker } from './old-worker.ts'

describe('the worker of the old desk', () => {
	it('goes with its copies, and takes nobody else’s along', async () => {
		const script = new URL('./old-worker.ts', import.meta.url)
		const place = new URL('./', script).pathname
		await navigator.serviceWorker.register(script, { scope: place, type: 'module' })
		await (await caches.open('old')).put(place, new Response('an old desk'))
		await (await caches.open('new')).put('/desk/', new Response('the desk'))

		await dropWorker('/')
		expect(await navigator.serviceWorker.getRegistration(place)).to.be.ok
		await dropWorker(place)
		expect(await navigator.serviceWorker.getRegistration(place)).to.equal(undefined)
		expect(await caches.keys()).to.deep.equal(['new'])
		await caches.delete('new')
	})
})
