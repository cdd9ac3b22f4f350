from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cimaise.platform.renderer import Renderer, RendererChoice, RendererSetting, cache, choose

INTEL = "Mesa Intel(R) UHD Graphics 630 (CFL GT2)"
LLVMPIPE = "llvmpipe (LLVM 15.0.6, 256 bits)"


@dataclass
class Machine:
    """A machine that counts how often its OpenGL is asked for a name."""

    root: Path
    name: str = INTEL
    asked: int = 0
    memory: Path = field(init=False)

    def __post_init__(self) -> None:
        self.memory = self.root / "home/.cache/cimaise/renderer.json"
        self.boot("8d0e0e1e")

    def boot(self, boot_id: str) -> None:
        file = self.root / "proc/sys/kernel/random/boot_id"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{boot_id}\n")

    def put_device(self, number: int, driver: str) -> None:
        device = self.root / f"dev/dri/renderD{number}"
        device.parent.mkdir(parents=True, exist_ok=True)
        device.touch()
        link = self.root / f"sys/class/drm/renderD{number}/device/driver"
        link.parent.mkdir(parents=True)
        link.symlink_to(f"../../../bus/pci/drivers/{driver}")

    def ask(self) -> str:
        self.asked += 1
        return self.name

    def choose(
        self, wish: RendererSetting = RendererSetting.AUTO, platform: str = "xcb", system: str = "linux"
    ) -> RendererChoice:
        return choose(wish, platform, self.ask, self.memory, self.root, system)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def with_gpu(machine: Machine) -> Machine:
    machine.put_device(128, "i915")
    return machine


def test_without_a_render_device_software_draws_and_opengl_is_not_asked(machine: Machine) -> None:
    assert machine.choose() == RendererChoice(
        Renderer.SOFTWARE, "there is no graphics processor under /dev/dri"
    )
    assert machine.asked == 0


@pytest.mark.parametrize("driver", ["vgem", "vkms", "simpledrm"])
def test_a_device_that_cannot_draw_by_itself_is_no_graphics_processor(machine: Machine, driver: str) -> None:
    machine.put_device(128, driver)
    assert machine.choose().renderer is Renderer.SOFTWARE
    assert machine.asked == 0


def test_hardware_that_opengl_names_draws(with_gpu: Machine) -> None:
    assert with_gpu.choose() == RendererChoice(Renderer.GPU, INTEL)


def test_the_second_device_counts_as_well(machine: Machine) -> None:
    machine.put_device(128, "vgem")
    machine.put_device(129, "amdgpu")
    assert machine.choose().renderer is Renderer.GPU


@pytest.mark.parametrize("name", [LLVMPIPE, "softpipe", "Software Rasterizer", "Google SwiftShader"])
def test_opengl_that_is_only_software_is_not_used(with_gpu: Machine, name: str) -> None:
    with_gpu.name = name
    assert with_gpu.choose() == RendererChoice(Renderer.SOFTWARE, f"OpenGL is only {name}")


def test_opengl_that_does_not_start_is_not_used(with_gpu: Machine) -> None:
    with_gpu.name = ""
    assert with_gpu.choose() == RendererChoice(Renderer.SOFTWARE, "OpenGL does not start on i915")


def test_a_failure_is_not_remembered(with_gpu: Machine) -> None:
    with_gpu.name = ""
    with_gpu.choose()
    with_gpu.name = INTEL
    assert with_gpu.choose().renderer is Renderer.GPU


@pytest.mark.parametrize("name", [INTEL, LLVMPIPE])
def test_opengl_is_asked_once_in_a_boot(with_gpu: Machine, name: str) -> None:
    with_gpu.name = name
    first = with_gpu.choose()
    assert with_gpu.choose() == first
    assert with_gpu.asked == 1


def test_after_the_next_boot_it_is_asked_again(with_gpu: Machine) -> None:
    with_gpu.choose()
    with_gpu.boot("another")
    with_gpu.name = LLVMPIPE
    assert with_gpu.choose().renderer is Renderer.SOFTWARE


def test_what_one_platform_answered_is_not_taken_for_another(with_gpu: Machine) -> None:
    with_gpu.name = LLVMPIPE
    with_gpu.choose(platform="xcb")
    with_gpu.name = INTEL
    assert with_gpu.choose(platform="wayland").renderer is Renderer.GPU


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"boot": "8d0e0e1e"}', b"null", b"\xff\xfe"])
def test_a_memory_that_makes_no_sense_is_written_anew(with_gpu: Machine, content: bytes) -> None:
    with_gpu.memory.parent.mkdir(parents=True)
    with_gpu.memory.write_bytes(content)
    assert with_gpu.choose().renderer is Renderer.GPU
    with_gpu.choose()
    assert with_gpu.asked == 1


def test_a_home_that_cannot_be_written_only_costs_time(with_gpu: Machine) -> None:
    (with_gpu.root / "home").write_text("a file where the folder should be")
    assert [with_gpu.choose().renderer, with_gpu.choose().renderer] == [Renderer.GPU, Renderer.GPU]
    assert with_gpu.asked == 2


def test_nothing_unfinished_is_left_in_the_cache(with_gpu: Machine) -> None:
    with_gpu.choose()
    assert list(with_gpu.memory.parent.iterdir()) == [with_gpu.memory]


def test_a_machine_that_does_not_tell_its_boot_is_asked_at_every_start(with_gpu: Machine) -> None:
    (with_gpu.root / "proc/sys/kernel/random/boot_id").unlink()
    with_gpu.choose()
    with_gpu.choose()
    assert with_gpu.asked == 2


@pytest.mark.parametrize("wish", [RendererSetting.GPU, RendererSetting.SOFTWARE])
def test_what_is_asked_for_is_used_and_opengl_is_not_asked(with_gpu: Machine, wish: RendererSetting) -> None:
    assert with_gpu.choose(wish) == RendererChoice(Renderer(wish), "it was asked for")
    assert with_gpu.asked == 0


@pytest.mark.parametrize("platform", ["offscreen", "linuxfb:fb=/dev/fb0"])
def test_a_platform_without_opengl_is_drawn_by_software(with_gpu: Machine, platform: str) -> None:
    assert with_gpu.choose(platform=platform) == RendererChoice(
        Renderer.SOFTWARE, f"Qt's platform {platform} has no OpenGL"
    )
    assert with_gpu.asked == 0


def test_systems_that_always_have_a_graphics_processor_use_it(machine: Machine) -> None:
    assert machine.choose(platform="cocoa", system="darwin").renderer is Renderer.GPU


def test_the_cache_lies_where_the_user_keeps_caches() -> None:
    assert str(cache({"XDG_CACHE_HOME": "/c", "HOME": "/home/k"})) == "/c/cimaise"
    assert str(cache({"HOME": "/home/k"})) == "/home/k/.cache/cimaise"
