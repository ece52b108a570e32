import { onchainEnum } from 'ponder';
import {
	assetKinds,
	contributionRoles,
	licenseModes,
	paymentReasons,
	relations
} from '@wadi/contracts/vocabulary';

export const assetKind = onchainEnum('asset_kind', assetKinds);
export const relation = onchainEnum('relation', relations);
export const contributionRole = onchainEnum('contribution_role', contributionRoles);
export const licenseMode = onchainEnum('license_mode', licenseModes);
export const paymentReason = onchainEnum('payment_reason', paymentReasons);
