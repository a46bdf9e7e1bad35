import fs from 'node:fs'
import path from 'node:path'
import { run } from './lib/child.ts'
import { toolFailure } from './lib/failure.ts'
import { hooksDir, made, tool, widgetsDir } from './lib/paths.ts'
import { unlessUnchanged } from './lib/unchanged.ts'

const common = ['package.json', 'package-lock.json', 'tsconfig.json']

/** Builds the hooks, and the desk beside them, into pb_hooks/. Returns whether anything had changed. */
export const buildServer = (): Promise<boolean> =>
	unlessUnchanged(
		'server',
		{ inputs: ['server', 'desk', 'dashboard', 'ui', 'core', ...common], output: hooksDir },
		async () => {
			await vite('server')
			// The hooks empty the folder first.
			await vite('dashboard')
			await vite('desk')
		},
	)

/** Builds the widgets into .sila/widgets. Returns whether anything had changed. */
export const buildWidgets = (): Promise<boolean> =>
	unlessUnchanged('widgets', { inputs: ['widgets', 'ui', 'core', ...common], output: widgetsDir }, () =>
		vite('widgets'),
	)

/** Runs a build of one folder, by a configuration in it. */
async function vite(name: string, config = 'vite.config.ts'): Promise<void> {
	const args = [tool('vite/bin/vite.js'), 'build', '--config', `${name}/${config}`, '--logLevel', 'warn']
	const result = await run(process.execPath, args)
	const log = path.join(made, `${name}.log`)
	fs.writeFileSync(log, result.output)
	if (result.code !== 0) throw toolFailure(`The ${name} could not be built`, result.output, log)
}
