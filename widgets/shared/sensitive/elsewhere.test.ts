import { expect } from 'chai'
import { elsewhere } from './elsewhere.ts'

it('leads to an address of the web that was set, else to a search engine', () => {
	expect(elsewhere('en', 'https://weather.example/')).to.equal('https://weather.example/')
	for (const set of [undefined, null, '', 'javascript:alert(1)', 'weather.example', 'https://'])
		expect(elsewhere('ar', set)).to.equal('https://www.google.com/?hl=ar')
})
