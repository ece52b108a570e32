declare global {
	namespace App {
		interface Error {
			/** Names this failure in the log, so that a person can quote it. */
			reference?: string;
			/** What the reader can do next, one sentence. */
			advice?: string;
		}
		interface Locals {
			/** The theme that the reader chose; null follows the system. */
			theme: 'light' | 'dark' | null;
		}
	}
}

export {};
