import { circles } from './circles.ts'
import { read } from './source.ts'
import { transactions } from './transactions.ts'
import { type Fault, walls } from './walls.ts'

/** All that runs against the house in these files of `root`. */
export function check(root: string, files: string[]): Fault[] {
	const sources = files.map(file => read(root, file))
	return [...sources.flatMap(walls), ...circles(sources), ...sources.flatMap(transactions)]
}
