# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""From layers of settings to what is in force: lists add up, everything else is replaced by the nearer layer."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from licwatch.config.keys import TOP, Many
from licwatch.config.kinds import UnfitError, size_text
from licwatch.config.values import COMMAND_LINE, DEFAULT, Complaint, Config, Folder, Layer, Project, Setting, error
from licwatch.model.budget import Budgets
from licwatch.model.problem import Reason


@dataclass(frozen=True, slots=True)
class InForce:
    """The configuration, and for every value who says so."""

    config: Config
    settings: Layer


def defaults() -> Layer:
    """What holds where nobody says anything."""
    config = Config()
    return (
        Setting(("untracked",), config.untracked, DEFAULT),
        Setting(("copyrights",), config.copyrights, DEFAULT),
        Setting(("corrections",), config.corrections, DEFAULT),
        *(Setting(("budgets", each.name), getattr(config.budgets, each.name), DEFAULT) for each in fields(Budgets)),
    )


def command_line(lists: dict[str, tuple[str, ...]], switches: dict[str, bool | None]) -> Layer:
    """The layer of the command line; a switch that is None was not given. Raises ConfigError."""
    settings, complaints = [], []
    for name, texts in lists.items():
        shape = TOP.keys[name].shape
        assert isinstance(shape, Many)
        for text in texts:
            try:
                settings.append(Setting((name,), shape.kind.check(text), COMMAND_LINE, member=True))
            except UnfitError as unfit:
                complaints.append(Complaint(COMMAND_LINE, f"--{name}: {unfit.found}", unfit.remedy))
    if complaints:
        raise error(complaints)
    given = ((name, value) for name, value in switches.items() if value is not None)
    return (*settings, *(Setting((name,), value, COMMAND_LINE) for name, value in given))


def in_force(layers: Iterable[Layer]) -> InForce:
    """What holds when each layer goes over the ones before it. Raises ConfigError."""
    met: dict[object, Setting] = {}
    for setting in (setting for layer in (defaults(), *layers) for setting in layer):
        slot = (setting.key, setting.value if setting.member else None)
        if setting.member:
            # of patterns the last one that matches decides, so one that is said again moves to the end
            met.pop(slot, None)
        met[slot] = setting
    settings = tuple(met.values())
    _check_together(settings)
    return InForce(_config(settings), settings)


def _check_together(settings: Layer) -> None:
    """A process that may not hold a member twice could read none at all, since room is made before reading."""
    member, memory = (next(each for each in settings if each.key == ("budgets", name)) for name in ("member", "memory"))
    if int(member.value) * 2 > int(memory.value):
        nearer = memory if member.origin == DEFAULT else member
        sizes = f"member {size_text(member.value)}, memory {size_text(memory.value)}"
        remedy = f"write member: {size_text(int(memory.value) // 2)} or less, or give more memory"
        raise error([Complaint(nearer.origin, f"budgets: {sizes}; a process must hold a member twice", remedy)])


def _config(settings: Layer) -> Config:
    said = _Said(settings)
    return Config(
        include=said.texts("include"),
        exclude=said.texts("exclude"),
        untracked=bool(said.value("untracked")),
        copyrights=bool(said.value("copyrights")),
        corrections=bool(said.value("corrections")),
        budgets=Budgets(**{each.name: int(said.value("budgets", each.name) or 0) for each in fields(Budgets)}),
        accept=tuple(Reason(text) for text in said.texts("accept")),
        project=said.project(),
        policy=said.texts("policy"),
        folders=tuple(
            Folder(
                path,
                said.project("folders", path),
                said.texts("folders", path, "exclude"),
                said.texts("folders", path, "policy"),
            )
            for path in dict.fromkeys(each.key[1] for each in settings if each.key[0] == "folders")
        ),
    )


class _Said:
    """Settings by their keys."""

    def __init__(self, settings: Layer) -> None:
        self._by_key: dict[tuple[str, ...], list[Setting]] = {}
        for setting in settings:
            self._by_key.setdefault(setting.key, []).append(setting)

    def value(self, *key: str) -> str | int | bool | None:
        """The value, or None."""
        return next((setting.value for setting in self._by_key.get(key, ())), None)

    def text(self, *key: str) -> str | None:
        """The value, which is a text, or None."""
        value = self.value(*key)
        return None if value is None else str(value)

    def texts(self, *key: str) -> tuple[str, ...]:
        """The members of a list."""
        return tuple(str(setting.value) for setting in self._by_key.get(key, ()))

    def project(self, *above: str) -> Project:
        """The section about the project."""
        return Project(self.text(*above, "project", "name"), self.text(*above, "project", "license"))
