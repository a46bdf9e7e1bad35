import path from 'node:path'
import { run } from '../../scripts/lib/child.ts'
import { toolFailure } from '../../scripts/lib/failure.ts'
import { made, root } from '../../scripts/lib/paths.ts'
import { unlessUnchanged } from '../../scripts/lib/unchanged.ts'

/** A program that a module of its own names as its tool, built by Go once; `folder` has its go.mod and go.sum. */
export async function goTool(name: string, folder: string): Promise<string> {
	const output = path.join(made, 'bin', name)
	const inputs = ['go.mod', 'go.sum'].map(file => path.join(folder, file))
	await unlessUnchanged(name, { inputs, output }, async () => {
		const { code, output: said } = await run('go', ['build', '-trimpath', '-o', output, 'tool'], {
			cwd: path.join(root, folder),
			env: { CGO_ENABLED: '0', GOTOOLCHAIN: 'auto' },
		})
		if (code !== 0) throw toolFailure(`Go could not build ${name}`, said)
	})
	return output
}
