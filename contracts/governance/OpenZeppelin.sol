// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Brings the OpenZeppelin contracts that are deployed as they are into the build, so that they have artifacts and ABIs.
// solhint-disable no-unused-import
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
