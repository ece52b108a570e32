import { parentPort, workerData } from 'node:worker_threads';
import { keyWorkHere } from './work.ts';
import type { Answer, Question } from './pool.ts';

const work = keyWorkHere(workerData);

parentPort!.on('message', (questions: Question[]) => {
	for (const { id, ask, values } of questions) {
		const answer = ask === 'recover' ? work.recover(values[0]!, values[1]!) : work.sign(values[0]!);
		void answer.then((value) => parentPort!.postMessage({ id, value } satisfies Answer));
	}
});
