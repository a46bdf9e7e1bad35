import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { search } from './search.ts'

test('what is typed becomes a value, never part of the filter', () => {
	assert.deepEqual(search('٠٥٥٠٠٠١١٢٢'), {
		filter: '(phone_key = {:sought0})',
		params: { sought0: '+966550001122' },
	})
	assert.deepEqual(search('أحمد علي'), {
		filter: '(name_key ~ {:sought0} && name_key ~ {:sought1})',
		params: { sought0: 'احمد', sought1: 'علي' },
	})
	assert.equal(search(' '), null)
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), typed => {
			const found = search(typed)
			if (!found) return
			assert.match(
				found.filter,
				/^\(((reference|name_key|phone_key|email_key|identity_key) [~=] \{:sought\d\}( (\|\||&&) )?)+\)$/,
			)
			assert.ok(Object.keys(found.params).length <= 6)
		}),
	)
})
