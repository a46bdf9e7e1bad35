import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toolFailure } from './failure.ts'

const PROGRESS = `18:32:19 [build] output: "static"
18:32:22 [vite] ✓ built in 1.31s
18:32:23 [build] Rearranging server assets...

 generating static routes 
`

test('a failed build is told by the first line of its reason, without the stack', () => {
	const output = `${PROGRESS}http://127.0.0.1:8090/api/sila/associations publishes no association.
more about it
  Stack trace:
    at load (file:///sila/site/content.ts:70:9)
    at async all (file:///sila/site/content.ts:44:10)
`
	assert.equal(
		toolFailure('The portal could not be built', output, 'portal.log').message,
		'The portal could not be built: http://127.0.0.1:8090/api/sila/associations publishes no association. (see portal.log)',
	)
})

test('a tagged error, a last line, and nothing at all', () => {
	const said = (output: string) => toolFailure('It failed', output).message
	assert.equal(
		said(`${PROGRESS}[UNRESOLVED_IMPORT] Could not resolve "x"\n  Stack trace:\n`),
		'It failed: Could not resolve "x"',
	)
	const warning = '18:32:22 [WARN] [vite] [INEFFECTIVE_DYNAMIC_IMPORT] a.ts is imported by b.ts'
	assert.equal(said(`${warning}\n${PROGRESS}broken\n  Stack trace:\n`), 'It failed: broken')
	assert.equal(said('go: downloading\ngo: no network\n'), 'It failed: go: no network')
	assert.equal(said('  Stack trace:\n    at x\n'), 'It failed: it gave no reason')
	assert.equal(said(''), 'It failed: it gave no reason')
})
