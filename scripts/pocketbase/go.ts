import { run } from '../lib/child.ts'
import { diskIsFull, toolFailure } from '../lib/failure.ts'
import { version } from './version.ts'

const VERSION_FLAG = `-X github.com/pocketbase/pocketbase.Version=${version}`
const env = { CGO_ENABLED: '0', GOTOOLCHAIN: 'auto' }

/**
 * Builds PocketBase into `file` from the sources that go.sum vouches for. Returns why not, when Go cannot. `anywhere`: the
 * same bytes on whichever machine it is built.
 */
export async function goBuild(
	file: string,
	tell: (how: string) => void,
	anywhere = false,
): Promise<string | undefined> {
	const go = await run('go', ['version'], { env }).catch(() => undefined)
	if (!go) return 'Go is not installed'
	const args = [
		'build',
		'-v',
		...(anywhere ? ['-trimpath', '-buildvcs=false'] : []),
		'-ldflags',
		`-s -w ${VERSION_FLAG}`,
		'-o',
		file,
		'github.com/pocketbase/pocketbase/examples/base',
	]
	tell('Go builds it, about a minute')
	const { code, output } = await run('go', args, {
		env,
		onLine: line => tell(`Go builds it, about a minute: ${line}`),
	})
	if (code === 0) return undefined
	const problem = toolFailure('Go could not build it', output)
	if (diskIsFull(output)) throw problem
	return problem.message
}
