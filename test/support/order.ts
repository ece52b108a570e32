import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Figures before pages, and by name among themselves: a failure reads from its cause on, and a run repeats. */
export class IntegrationFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const key = ({ moduleId }: TestSpecification) =>
			(moduleId.includes('/integration/') ? '0' : '1') + moduleId;
		return files.toSorted((a, b) => key(a).localeCompare(key(b)));
	}
}
