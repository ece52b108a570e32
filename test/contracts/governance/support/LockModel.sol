// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice What the escrow must say, worked out the slow way: every version of every lock is kept in a plain list and
/// every question is answered by adding up all locks from scratch. No slope, bucket, checkpoint or search.
contract LockModel {
    struct Version {
        uint256 since;
        uint256 amount;
        uint256 unlocksAt;
        address delegatee;
    }

    uint256 private constant MAX_DURATION = 126_144_000;

    address[] public accounts;
    mapping(address account => Version[]) private _versions;

    function add(address account) external {
        accounts.push(account);
        _versions[account].push(Version(block.timestamp, 0, 0, account));
    }

    function setLock(address account, uint256 amount, uint256 unlocksAt) external {
        _versions[account].push(Version(block.timestamp, amount, unlocksAt, latest(account).delegatee));
    }

    function setDelegate(address account, address delegatee) external {
        Version memory version = latest(account);
        _versions[account].push(Version(block.timestamp, version.amount, version.unlocksAt, delegatee));
    }

    function count() external view returns (uint256) {
        return accounts.length;
    }

    function latest(address account) public view returns (Version memory) {
        return _versions[account][_versions[account].length - 1];
    }

    /// @dev The last version at a time counts: what one block changed several times is what it left.
    function versionAt(address account, uint256 time) public view returns (Version memory found) {
        Version[] storage versions = _versions[account];
        uint256 next;
        while (next < versions.length && versions[next].since <= time) ++next;
        if (next > 0) found = versions[next - 1];
    }

    function power(address account, uint256 time) public view returns (uint256) {
        return _worth(versionAt(account, time), time);
    }

    function votes(address delegatee, uint256 time) external view returns (uint256 sum) {
        for (uint256 i; i < accounts.length; ++i) {
            Version memory version = versionAt(accounts[i], time);
            if (version.delegatee == delegatee) sum += _worth(version, time);
        }
    }

    function total(uint256 time) external view returns (uint256 sum) {
        for (uint256 i; i < accounts.length; ++i) {
            sum += power(accounts[i], time);
        }
    }

    function locked() external view returns (uint256 sum) {
        for (uint256 i; i < accounts.length; ++i) {
            sum += latest(accounts[i]).amount;
        }
    }

    function _worth(Version memory version, uint256 time) private pure returns (uint256) {
        if (version.unlocksAt <= time) return 0;
        return (version.amount * (version.unlocksAt - time)) / MAX_DURATION;
    }
}
