"""The choice of the renderer, and the cache of GL_RENDERER."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cimaise.platform.messages import RendererReason
from cimaise.platform.renderer import Renderer, RendererChoice, RendererSetting, choose

INTEL = "Mesa Intel(R) UHD Graphics 630 (CFL GT2)"
LLVMPIPE = "llvmpipe (LLVM 15.0.6, 256 bits)"


@dataclass
class Machine:
    """A machine that counts how often its GL_RENDERER is read."""

    root: Path
    name: str = INTEL
    reads: int = 0
    cache_file: Path = field(init=False)

    def __post_init__(self) -> None:
        self.cache_file = self.root / "home/.cache/cimaise/renderer.json"
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

    def gl_renderer(self) -> str:
        self.reads += 1
        return self.name

    def choose(
        self, setting: RendererSetting = RendererSetting.AUTO, platform: str = "xcb", system: str = "linux"
    ) -> RendererChoice:
        return choose(setting, platform, self.gl_renderer, self.cache_file, self.root, system)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def with_gpu(machine: Machine) -> Machine:
    machine.put_device(128, "i915")
    return machine


def test_without_a_render_device_the_software_renderer_is_chosen_without_opengl(machine: Machine) -> None:
    assert machine.choose() == RendererChoice(Renderer.SOFTWARE, RendererReason.NO_GPU())
    assert machine.reads == 0


@pytest.mark.parametrize("driver", ["vgem", "vkms", "simpledrm"])
def test_render_device_without_a_graphics_processor_is_ignored(machine: Machine, driver: str) -> None:
    machine.put_device(128, driver)
    assert machine.choose().renderer is Renderer.SOFTWARE
    assert machine.reads == 0


def test_render_device_without_a_driver_is_ignored(machine: Machine) -> None:
    device = machine.root / "dev/dri/renderD128"
    device.parent.mkdir(parents=True)
    device.touch()
    assert machine.choose() == RendererChoice(Renderer.SOFTWARE, RendererReason.NO_GPU())


def test_hardware_renderer_is_chosen(with_gpu: Machine) -> None:
    assert with_gpu.choose() == RendererChoice(Renderer.GPU, RendererReason.GPU(name=INTEL))


@pytest.mark.parametrize("missing", [os.R_OK, os.W_OK], ids=["read", "write"])
def test_render_device_without_permission_is_ignored(
    with_gpu: Machine, monkeypatch: pytest.MonkeyPatch, missing: int
) -> None:
    """The permissions are simulated, because root may open every file."""
    monkeypatch.setattr(os, "access", lambda path, mode: path.name != "renderD128" or not mode & missing)
    assert with_gpu.choose() == RendererChoice(Renderer.SOFTWARE, RendererReason.NO_GPU())
    assert with_gpu.reads == 0
    with_gpu.put_device(129, "amdgpu")
    assert with_gpu.choose().renderer is Renderer.GPU


def test_second_render_device_is_used(machine: Machine) -> None:
    machine.put_device(128, "vgem")
    machine.put_device(129, "amdgpu")
    assert machine.choose().renderer is Renderer.GPU


@pytest.mark.parametrize("name", [LLVMPIPE, "softpipe", "Software Rasterizer", "Google SwiftShader"])
def test_software_opengl_is_not_used(with_gpu: Machine, name: str) -> None:
    with_gpu.name = name
    assert with_gpu.choose() == RendererChoice(Renderer.SOFTWARE, RendererReason.SOFTWARE_OPENGL(name=name))


def test_opengl_that_does_not_start_is_not_used(with_gpu: Machine) -> None:
    with_gpu.name = ""
    assert with_gpu.choose() == RendererChoice(
        Renderer.SOFTWARE, RendererReason.OPENGL_FAILS(drivers=["i915"])
    )


def test_failure_is_not_cached(with_gpu: Machine) -> None:
    with_gpu.name = ""
    with_gpu.choose()
    with_gpu.name = INTEL
    assert with_gpu.choose().renderer is Renderer.GPU


@pytest.mark.parametrize("name", [INTEL, LLVMPIPE])
def test_gl_renderer_is_read_once_per_boot(with_gpu: Machine, name: str) -> None:
    with_gpu.name = name
    first = with_gpu.choose()
    assert with_gpu.choose() == first
    assert with_gpu.reads == 1


def test_gl_renderer_is_read_again_after_the_next_boot(with_gpu: Machine) -> None:
    with_gpu.choose()
    with_gpu.boot("another")
    with_gpu.name = LLVMPIPE
    assert with_gpu.choose().renderer is Renderer.SOFTWARE


def test_cache_is_separate_for_each_platform(with_gpu: Machine) -> None:
    with_gpu.name = LLVMPIPE
    with_gpu.choose(platform="xcb")
    with_gpu.name = INTEL
    assert with_gpu.choose(platform="wayland").renderer is Renderer.GPU


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"boot": "8d0e0e1e"}', b"null", b"\xff\xfe"])
def test_invalid_cache_file_is_replaced(with_gpu: Machine, content: bytes) -> None:
    with_gpu.cache_file.parent.mkdir(parents=True)
    with_gpu.cache_file.write_bytes(content)
    assert with_gpu.choose().renderer is Renderer.GPU
    with_gpu.choose()
    assert with_gpu.reads == 1


def test_read_only_home_means_no_cache(with_gpu: Machine) -> None:
    (with_gpu.root / "home").write_text("a file where the folder should be")
    assert [with_gpu.choose().renderer, with_gpu.choose().renderer] == [Renderer.GPU, Renderer.GPU]
    assert with_gpu.reads == 2


def test_no_temporary_file_remains_in_the_cache(with_gpu: Machine) -> None:
    with_gpu.choose()
    assert list(with_gpu.cache_file.parent.iterdir()) == [with_gpu.cache_file]


def test_without_a_boot_id_nothing_is_cached(with_gpu: Machine) -> None:
    (with_gpu.root / "proc/sys/kernel/random/boot_id").unlink()
    with_gpu.choose()
    with_gpu.choose()
    assert with_gpu.reads == 2


@pytest.mark.parametrize("setting", [RendererSetting.GPU, RendererSetting.SOFTWARE])
def test_setting_is_used_without_opengl(with_gpu: Machine, setting: RendererSetting) -> None:
    assert with_gpu.choose(setting) == RendererChoice(Renderer(setting), RendererReason.REQUESTED())
    assert with_gpu.reads == 0


@pytest.mark.parametrize("platform", ["offscreen", "linuxfb:fb=/dev/fb0"])
def test_platform_without_opengl_uses_the_software_renderer(with_gpu: Machine, platform: str) -> None:
    assert with_gpu.choose(platform=platform) == RendererChoice(
        Renderer.SOFTWARE, RendererReason.NO_OPENGL(platform=platform)
    )
    assert with_gpu.reads == 0


def test_other_systems_use_the_graphics_processor(machine: Machine) -> None:
    choice = machine.choose(platform="cocoa", system="darwin")
    assert choice == RendererChoice(Renderer.GPU, RendererReason.SYSTEM())


def test_reasons_as_text() -> None:
    assert (
        str(RendererReason.OPENGL_FAILS(drivers=["i915", "amdgpu"]))
        == "OpenGL does not start on i915 and amdgpu"
    )
    assert str(RendererReason.SOFTWARE_OPENGL(name=LLVMPIPE)) == f"OpenGL is software only ({LLVMPIPE})"
    assert str(RendererReason.GPU(name=INTEL)) == INTEL
