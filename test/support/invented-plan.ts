/** A plan in the genre that no body issued: owners of three shapes, dates, a target, a former department, a blank. */
export const inventedPlan = `ỦY BAN NHÂN DÂN
TỈNH VĨNH LONG
Số: 215/KH-UBND
Vĩnh Long, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Triển khai công tác gia đình năm 2026
Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14/11/2022;
Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai công tác gia đình năm 2026 như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao trách nhiệm của các cơ quan, đơn vị đối với công tác gia đình.
2. Nội dung phải thiết thực, phù hợp với điều kiện của từng địa phương.
II. NHIỆM VỤ
1. Tuyên truyền
a) Tổ chức truyền thông về hạnh phúc gia đình trên hệ thống truyền thanh cơ sở.
b) Tập huấn kỹ năng cho cộng tác viên gia đình, hoàn thành trước ngày 30/9/2026.
2. Phấn đấu ít nhất 92% hộ gia đình đạt danh hiệu gia đình văn hóa vào năm 2026.
3. Hỗ trợ người bị bạo lực gia đình tại ………… địa chỉ tin cậy.
III. KINH PHÍ THỰC HIỆN
Từ nguồn ngân sách nhà nước theo phân cấp và nguồn huy động hợp pháp khác.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Văn hóa, Thể thao và Du lịch
a) Chủ trì, phối hợp với các sở, ban, ngành tập huấn kỹ năng cho cộng tác viên gia đình ở cơ sở.
b) Tổ chức sơ kết 05 năm thực hiện Kế hoạch.
2. Sở Lao động - Thương binh và Xã hội: Thực hiện chính sách đối với trẻ em có hoàn cảnh đặc biệt.
3. Sở Y tế: Tư vấn, chăm sóc sức khỏe cho người bị bạo lực gia đình.
Các sở, ban, ngành và Ủy ban nhân dân các xã, phường báo cáo kết quả về Sở Văn hóa, Thể thao và Du lịch trước ngày 05/12 hằng năm để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.
Nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.
`
