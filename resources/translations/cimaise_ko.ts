<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch anywhere to begin</source>
        <extracomment>Invitation in the attract loop</extracomment>
        <translation>화면 아무 곳이나 터치하면 시작됩니다</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Back</source>
        <extracomment>Button in the dock: opens the previous page of the visit</extracomment>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>Button in the dock: opens the first page</extracomment>
        <translation>홈</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>Button in the dock: opens the sheet with three text sizes</extracomment>
        <translation>글자 크기</translation>
    </message>
</context>
<context>
    <name>EmptyMessage</name>
    <message>
        <source>Nothing is shown here yet.</source>
        <extracomment>Shown on the page of a room, or of an exhibit, that is still empty</extracomment>
        <translation>아직 전시된 내용이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ExcerptLabel</name>
    <message>
        <source>Excerpt</source>
        <extracomment>Shown below a text that is part of a longer one</extracomment>
        <translation>발췌</translation>
    </message>
</context>
<context>
    <name>FilmBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a picture or a film</extracomment>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: pauses a film</extracomment>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Again</source>
        <extracomment>Button: plays a film again from its beginning</extracomment>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>Button: plays a film</extracomment>
        <translation>재생</translation>
    </message>
    <message>
        <source>Sound on</source>
        <extracomment>Button that shows and changes whether a film has sound</extracomment>
        <translation>소리 켜짐</translation>
    </message>
    <message>
        <source>Sound off</source>
        <extracomment>Button that shows and changes whether a film has sound</extracomment>
        <translation>소리 꺼짐</translation>
    </message>
    <message>
        <source>Captions on</source>
        <extracomment>Button that shows and changes whether a film has captions</extracomment>
        <translation>자막 켜짐</translation>
    </message>
    <message>
        <source>Captions off</source>
        <extracomment>Button that shows and changes whether a film has captions</extracomment>
        <translation>자막 꺼짐</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>This film cannot be shown.</source>
        <extracomment>Shown over the poster of a film whose file is missing or damaged</extracomment>
        <translation>이 영상은 보여 드릴 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Play slideshow</source>
        <extracomment>Button: shows the pictures of a gallery in sequence</extracomment>
        <translation>슬라이드쇼 재생</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <extracomment>Button, short for &quot;Play slideshow&quot;</extracomment>
        <translation>슬라이드쇼</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>This exhibit is being prepared.</source>
        <extracomment>The only text on the screen while the exhibit cannot be shown</extracomment>
        <translation>전시를 준비하고 있습니다.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Read the introduction</source>
        <extracomment>Button on the first page: opens the first text of the exhibit</extracomment>
        <translation>소개 읽기</translation>
    </message>
</context>
<context>
    <name>IdlePrompt</name>
    <message>
        <source>Are you still there?</source>
        <extracomment>Question shown before a visit without input ends automatically</extracomment>
        <translation>계속 보고 계신가요?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <extracomment>Button: continues the visit</extracomment>
        <translation>계속 보기</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Button: ends the visit and starts a new one</extracomment>
        <translation>처음부터 다시 시작</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Section %1 of %2</source>
        <extracomment>Position of a page among its siblings; %1 and %2 are numbers</extracomment>
        <translation>섹션 %1/%2</translation>
    </message>
    <message>
        <source>Work %1 of %2</source>
        <extracomment>Position of a work (a document by an author) among its siblings; %1 and %2 are numbers</extracomment>
        <translation>문헌 %1/%2</translation>
    </message>
    <message>
        <source>Song %1 of %2</source>
        <extracomment>Position of a page among its siblings; %1 and %2 are numbers</extracomment>
        <translation>노래 %1/%2</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <extracomment>Position of a page among its siblings; %1 and %2 are numbers</extracomment>
        <translation>사진 %1/%2</translation>
    </message>
    <message>
        <source>Film %1 of %2</source>
        <extracomment>Position of a page among its siblings; %1 and %2 are numbers</extracomment>
        <translation>영상 %2개 중 %1번째</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <extracomment>Number of sections in a room; %n is a number</extracomment>
        <translation>
            <numerusform>섹션 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <extracomment>Number of works (documents by an author) in a room</extracomment>
        <translation>
            <numerusform>문헌 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s)</source>
        <extracomment>Number of song titles in a room</extracomment>
        <translation>
            <numerusform>%n곡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <extracomment>Number of pictures in a gallery</extracomment>
        <translation>
            <numerusform>사진 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <extracomment>Number of films in a gallery</extracomment>
        <translation>
            <numerusform>영상 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <extracomment>Title of the sheet with the exhibit&apos;s languages</extracomment>
        <translation>언어</translation>
    </message>
</context>
<context>
    <name>NavCard</name>
    <message>
        <source>Next</source>
        <extracomment>Above the title of the next page of the same room</extracomment>
        <translation>다음</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>Above the title of the previous page of the same room</extracomment>
        <translation>이전</translation>
    </message>
</context>
<context>
    <name>NoteMark</name>
    <message>
        <source>Back from note %1</source>
        <extracomment>Said by a screen reader: the mark of a footnote, and the way back from the footnote; %1 is its number</extracomment>
        <translation>각주 %1에서 돌아가기</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>각주 %1</translation>
    </message>
</context>
<context>
    <name>OnePicturePage</name>
    <message>
        <source>Play film</source>
        <extracomment>Button: opens the only film of a room, and plays it</extracomment>
        <translation>영상 재생</translation>
    </message>
    <message>
        <source>View larger</source>
        <extracomment>Button: opens the only picture of a room over the whole screen</extracomment>
        <translation>크게 보기</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a picture or a film</extracomment>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>Button: shows the previous picture</extracomment>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: shows the next picture</extracomment>
        <translation>다음</translation>
    </message>
    <message>
        <source>Smaller</source>
        <extracomment>Button: shows the picture smaller</extracomment>
        <translation>작게</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button: shows the picture larger</extracomment>
        <translation>크게</translation>
    </message>
    <message>
        <source>Play slideshow</source>
        <extracomment>Button: shows the pictures of a gallery in sequence</extracomment>
        <translation>슬라이드쇼 재생</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <extracomment>Button, short for &quot;Play slideshow&quot;</extracomment>
        <translation>슬라이드쇼</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>This picture cannot be shown.</source>
        <extracomment>Shown in place of a picture whose file is missing or damaged</extracomment>
        <translation>이 사진을 표시할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>PicturePlaceholder</name>
    <message>
        <source>This picture cannot be shown.</source>
        <extracomment>Shown in place of a picture whose file is missing or damaged</extracomment>
        <translation>이 사진을 표시할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>ScrollButtons</name>
    <message>
        <source>Up</source>
        <extracomment>Button: scrolls the text up</extracomment>
        <translation>위로</translation>
    </message>
    <message>
        <source>Down</source>
        <extracomment>Button: scrolls the text down</extracomment>
        <translation>아래로</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position in the film</source>
        <extracomment>Screen reader name of the bar that shows and sets the position in a film</extracomment>
        <translation>영상의 재생 위치</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a sheet</extracomment>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>SlideshowBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a slideshow</extracomment>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>Button: shows the previous slide</extracomment>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: shows the next slide</extracomment>
        <translation>다음</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: pauses a slideshow</extracomment>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button: continues a slideshow</extracomment>
        <translation>계속</translation>
    </message>
</context>
<context>
    <name>TextSizeSheet</name>
    <message>
        <source>Text size</source>
        <extracomment>Title of the sheet with three text sizes</extracomment>
        <translation>글자 크기</translation>
    </message>
</context>
</TS>
