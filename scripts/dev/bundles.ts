import path from 'node:path'
import { build, type InlineConfig, type Rolldown } from 'vite'
import { root } from '../lib/paths.ts'

/** What is built again at each change, by its configuration, and where in the folder of hooks it goes. */
const BUNDLES = [
	{ name: 'server', config: 'server/vite.config.ts', folder: '' },
	{ name: 'dashboard', config: 'dashboard/vite.config.ts', folder: 'dashboard' },
	{ name: 'desk', config: 'desk/vite.config.ts', folder: 'desk' },
] as const

export type BundleName = (typeof BUNDLES)[number]['name']

export interface Listener {
	/** A build begins, which ends as `built` or `failed`. */
	begun(name: BundleName): void
	built(name: BundleName, milliseconds: number): void
	failed(name: BundleName, reason: string): void
}

/**
 * Builds hooks and dashboard into `hooksDir`, and each again whenever something it is made of changes. Resolves once
 * all were tried for the first time; then `listener` hears of each build. Returns what ends it.
 */
export async function watchBundles(hooksDir: string, listener: Listener): Promise<() => Promise<void>> {
	const watchers = await Promise.all(
		BUNDLES.map(async ({ name, config, folder }) => {
			const watcher = await watched(config, path.join(hooksDir, folder))
			await new Promise<void>(first => {
				watcher.on('event', async event => {
					if (event.code === 'BUNDLE_START') listener.begun(name)
					if (event.code === 'BUNDLE_END') {
						listener.built(name, event.duration)
						await event.result.close()
					}
					if (event.code === 'ERROR') listener.failed(name, event.error.message)
					if (event.code === 'END' || event.code === 'ERROR') first()
				})
			})
			return watcher
		}),
	)
	return async () => {
		await Promise.all(watchers.map(watcher => watcher.close()))
	}
}

async function watched(config: string, outDir: string): Promise<Rolldown.RolldownWatcher> {
	const watching: InlineConfig = {
		configFile: path.join(root, config),
		logLevel: 'silent',
		// What others have put there stays.
		build: { outDir, emptyOutDir: false, watch: {} },
	}
	return (await build(watching)) as Rolldown.RolldownWatcher
}
